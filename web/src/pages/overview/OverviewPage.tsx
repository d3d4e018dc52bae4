import { useAnswer } from '../../api/RunProvider';
import type { OverviewWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { FilterBar } from '../../parts/FilterBar';
import { Loading } from '../../parts/Loading';
import { useChoices } from '../../parts/useChoices';
import { useListView } from '../../parts/useListView';
import { useT } from '../../texts/TextsProvider';
import { AgePanel } from './AgePanel';
import { CategoryPanel } from './CategoryPanel';
import { ClassPanel } from './ClassPanel';
import { FigureCards } from './FigureCards';
import { MissingPanel } from './MissingPanel';
import { ExcessOrders, RunningOut, SkuAmounts } from './ShortLists';
import { TodayList } from './TodayList';
import { WarehousePanel } from './WarehousePanel';

/** The first page: what is stuck, what to decide today, what is not known. */
export default function OverviewPage() {
  const t = useT();
  const choices = useChoices();
  const filters = [choices.store, choices.country, choices.owner, choices.category, choices.brand];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/overview', { query: view.filters });
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.overview')}</h1>
      </header>
      <FilterBar filters={filters} view={view} change={change} />
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={12} />}
      {data !== undefined && (
        // Until a new choice is answered, what stands here is of the one before.
        <div aria-busy={isPlaceholderData} className={isPlaceholderData ? 'of-before' : ''}>
          <OverviewOf overview={data} isWhole={Object.keys(view.filters).length === 0} />
        </div>
      )}
    </>
  );
}

function OverviewOf({ overview, isWhole }: { overview: OverviewWire; isWhole: boolean }) {
  const t = useT();
  return (
    <div className="stack">
      <FigureCards figures={overview.figures} beforeDay={overview.beforeDay} of={isWhole ? {} : null} />
      <div className="overview-main">
        <TodayList rows={overview.today} />
        <div className="stack">
          <RunningOut rows={overview.runningOut} />
          <ExcessOrders rows={overview.excessOrders} />
          <SkuAmounts title={t('web.overview.unresolved')} rows={overview.unresolved} />
        </div>
      </div>
      <div className="overview-half">
        <AgePanel
          ages={overview.ages}
          unknown={overview.unknownAge}
          negative={overview.negativeStock}
          steps={overview.feeSteps}
        />
        <CategoryPanel categories={overview.categories} />
      </div>
      <div className="overview-half">
        <WarehousePanel groups={overview.warehouses} imbalance={overview.imbalance} />
        <ClassPanel classes={overview.classes} />
      </div>
      <div className="overview-third">
        <SkuAmounts title={t('web.overview.sellswell')} rows={overview.answers.sellsWell} />
        <SkuAmounts title={t('web.overview.oftenstuck')} rows={overview.answers.oftenStuck} />
        <SkuAmounts title={t('web.overview.earnsbutslow')} rows={overview.answers.earnsButSlow} />
      </div>
      <MissingPanel missing={overview.missing} />
    </div>
  );
}
