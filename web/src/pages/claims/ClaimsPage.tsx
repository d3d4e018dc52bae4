import { Segmented } from 'antd';
import { useAddress } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { ClaimsList } from './ClaimsList';
import { OnTheWayList } from './OnTheWayList';
import { ReturnsList } from './ReturnsList';

const tabs = ['claims', 'returns', 'ontheway'] as const;
const tabParam = 'tab';

/** Goods on the way and back: what platforms and carriers owe, what came back, what is late. */
export default function ClaimsPage() {
  const t = useT();
  const [params, change] = useAddress();
  const here = tabs.find((tab) => tab === params.get(tabParam)) ?? 'claims';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.claims')}</h1>
        <Segmented<string>
          aria-label={t('web.claims.tabs')}
          value={here}
          options={tabs.map((tab) => ({ value: tab, label: t(`web.claims.tab.${tab}`) }))}
          onChange={(tab) => change(() => new URLSearchParams(tab === 'claims' ? {} : { [tabParam]: tab }))}
        />
      </header>
      {here === 'claims' && <ClaimsList />}
      {here === 'returns' && <ReturnsList />}
      {here === 'ontheway' && <OnTheWayList />}
    </>
  );
}
