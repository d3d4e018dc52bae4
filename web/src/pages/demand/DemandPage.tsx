import { Segmented } from 'antd';
import { useAddress } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { AccuracyPanel } from './AccuracyPanel';
import { DemandRows } from './DemandRows';

const tabs = ['list', 'accuracy'] as const;
const tabParam = 'tab';

/** What every SKU is expected to sell, and how well that would have been said before. */
export default function DemandPage() {
  const t = useT();
  const [params, change] = useAddress();
  const here = tabs.find((tab) => tab === params.get(tabParam)) ?? 'list';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.demand')}</h1>
        <Segmented<string>
          aria-label={t('web.demand.tabs')}
          value={here}
          options={tabs.map((tab) => ({ value: tab, label: t(`web.demand.tab.${tab}`) }))}
          onChange={(tab) => change(() => new URLSearchParams(tab === 'list' ? {} : { [tabParam]: tab }))}
        />
      </header>
      {here === 'list' && <DemandRows />}
      {here === 'accuracy' && <AccuracyPanel />}
    </>
  );
}
