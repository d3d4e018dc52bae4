import { useAnswer } from '../../api/RunProvider';
import { ErrorState } from '../../parts/ErrorState';
import { FilterBar } from '../../parts/FilterBar';
import { Loading } from '../../parts/Loading';
import { Answered } from '../../parts/Answered';
import { chosenOf } from '../../parts/explain';
import { useChoices } from '../../parts/useChoices';
import { useListView } from '../../parts/useListView';
import { useT } from '../../texts/TextsProvider';
import { GuidePanel } from '../start/GuidePanel';
import { FigureCards } from './FigureCards';
import { PanelRows } from './PanelRows';
import { StartChoice, StartNote } from './StartChoice';
import { arrangements } from './starts';
import { useStart } from './useStart';

/** The first page: what is stuck, what to decide today, what is not known; arranged for whom it is opened. */
export default function OverviewPage() {
  const t = useT();
  const choices = useChoices();
  const filters = [choices.store, choices.country, choices.owner, choices.category, choices.brand];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const [start, choose] = useStart();
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/overview', { query: view.filters });
  const { cards, rows } = arrangements[start];
  const chosen = chosenOf(view.filters);
  const isWhole = Object.keys(chosen).length === 0;
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.overview')}</h1>
        <StartChoice start={start} choose={choose} />
      </header>
      <StartNote start={start} />
      <FilterBar filters={filters} view={view} change={change} />
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={12} />}
      {data !== undefined && (
        <Answered isOfBefore={isPlaceholderData} className="stack">
          {isWhole && <GuidePanel overview={data} />}
          <FigureCards figures={data.figures} beforeDay={data.beforeDay} of={chosen} first={cards} />
          <PanelRows rows={rows} overview={data} chosen={chosen} />
        </Answered>
      )}
    </>
  );
}
