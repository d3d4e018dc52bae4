import { Segmented } from 'antd';
import { MarginPanel } from '../../parts/MarginWaterfall';
import { useAddress, withParam } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { AgeingPanel } from './AgeingPanel';
import { AssortmentPanel } from './AssortmentPanel';
import { BenchmarksPanel } from './BenchmarksPanel';
import { GroupTable } from './GroupTable';
import { MonthsPanel } from './MonthsPanel';
import { SharesPanel } from './SharesPanel';
import { SimulatorPanel } from './SimulatorPanel';
import { useGroups } from './useGroups';

const groupings = ['category', 'warehouse', 'country', 'store', 'brand', 'owner', 'total'] as const;
const byParam = 'by';

/** How fast stock turns: month by month, and group by group. */
export default function TurnoverPage() {
  const t = useT();
  const [params, change] = useAddress();
  const by = groupings.find((grouping) => grouping === params.get(byParam)) ?? groupings[0];
  const { view } = useGroups(by);
  return (
    <div className="stack">
      <header className="page-head">
        <h1>{t('web.nav.turnover')}</h1>
      </header>
      <MonthsPanel />
      <section className="stack">
        <div className="table-tools-own">
          <h2>{t('web.turnover.groups')}</h2>
          <Segmented<string>
            aria-label={t('web.turnover.by')}
            value={by}
            options={groupings.map((grouping) => ({ value: grouping, label: t(`web.by.${grouping}`) }))}
            onChange={(grouping) =>
              change((before) => withParam(withParam(before, byParam, grouping), 'page', null))
            }
          />
        </div>
        <GroupTable by={by} />
        <MarginPanel of={view.filters} />
        <AgeingPanel by={by} />
        <div className="overview-half">
          <AssortmentPanel filters={view.filters} />
          <SharesPanel filters={view.filters} />
        </div>
      </section>
      {by === 'category' && <BenchmarksPanel />}
      <SimulatorPanel />
    </div>
  );
}
