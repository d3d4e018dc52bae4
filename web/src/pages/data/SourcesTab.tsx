import { useAnswer } from '../../api/RunProvider';
import type { FreshnessWire, SourceChoiceWire, SourceDifferenceWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { DayText, MomentText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useListPage } from '../../parts/useListPage';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const noQuestion = { query: {} };

/** Where figures come from: how fresh each source is, who is believed, and what the others say differently. */
export default function SourcesTab() {
  const t = useT();
  const { data, error, refetch } = useAnswer('/api/money/sources', noQuestion);
  return (
    <>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={6} />}
      {data !== undefined && (
        <>
          <Panel className="freshness" title={t('web.money.fresh')}>
            <PlainTable rows={data.freshness} keyOf={(row) => `${row.source}~${row.kind}`} columns={freshColumns(t)} />
          </Panel>
          <Panel className="choices" title={t('web.money.choices')} note={t('web.money.choices.note')}>
            <PlainTable rows={data.choices} keyOf={(row) => `${row.kind}~${row.place}~${row.type ?? ''}`} columns={choiceColumns(t)} />
          </Panel>
        </>
      )}
      <DifferencesPanel />
    </>
  );
}

function DifferencesPanel() {
  const t = useT();
  const { table } = useListPage('/api/money/differences');
  return (
    <Panel className="source-differences" title={t('web.money.differences')}>
      <DataTable<SourceDifferenceWire>
        name="source-differences"
        columns={differenceColumns(t)}
        keyOf={(row) => `${row.kind}~${row.place}~${row.sku}~${row.other}`}
        {...table}
        empty={<EmptyState text={t('web.money.differences.none')} />}
      />
    </Panel>
  );
}

function freshColumns(t: Translate): Column<FreshnessWire>[] {
  return [
    { key: 'source', title: titled(t('column.source')), isHead: true, cell: (row) => row.source },
    { key: 'kind', title: titled(t('column.fact')), cell: (row) => row.kind },
    { key: 'first', title: titled(t('column.firstday')), cell: (row) => <DayText day={row.firstDay} /> },
    { key: 'last', title: titled(t('column.lastday')), cell: (row) => <DayText day={row.lastDay} /> },
    { key: 'imported', title: titled(t('web.money.imported')), cell: (row) => <MomentText moment={row.importedAt} /> },
    { key: 'batch', title: titled(t('web.money.batch')), isNumber: true, cell: (row) => row.batch },
  ];
}

function choiceColumns(t: Translate): Column<SourceChoiceWire>[] {
  return [
    { key: 'kind', title: titled(t('column.fact')), isHead: true, cell: (row) => row.kind },
    { key: 'place', title: titled(t('column.place')), cell: (row) => row.place },
    { key: 'type', title: titled(t('column.moneytype')), cell: (row) => row.type },
    { key: 'believed', title: titled(t('column.believed')), cell: (row) => row.believed },
    { key: 'others', title: titled(t('column.others')), cell: (row) => row.others.join(t('list.separator')) },
  ];
}

function differenceColumns(t: Translate): Column<SourceDifferenceWire>[] {
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, width: 220, cell: (row) => <SkuLink sku={row.sku} /> },
    { key: 'kind', title: titled(t('column.fact')), width: 110, cell: (row) => row.kind },
    { key: 'place', title: titled(t('column.place')), width: 140, cell: (row) => row.place },
    { key: 'believed', title: titled(t('column.believed')), width: 200, cell: (row) => row.believed },
    { key: 'other', title: titled(t('column.others')), width: 200, cell: (row) => row.other },
    {
      key: 'days',
      title: titled(t('column.firstday')),
      width: 200,
      cell: (row) => (
        <>
          <DayText day={row.from} /> – <DayText day={row.to} />
        </>
      ),
    },
    {
      key: 'believedUnits',
      title: titled(t('column.ours')),
      isNumber: true,
      width: 110,
      cell: (row) => <Units value={row.believedUnits} />,
    },
    {
      key: 'otherUnits',
      title: titled(t('column.theirs')),
      isNumber: true,
      width: 110,
      cell: (row) => <Units value={row.otherUnits} />,
    },
    {
      key: 'value',
      title: titled(t('column.differencevalue')),
      isNumber: true,
      width: 130,
      cell: (row) => <Money value={row.value} />,
    },
  ];
}
