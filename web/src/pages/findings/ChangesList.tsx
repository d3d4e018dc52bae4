import { Tag } from 'antd';
import { useAnswer } from '../../api/RunProvider';
import type { FindingChangeWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { questionOf } from '../../parts/listView';
import { Dash, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { GradeTag, RuleText, StateText } from './FindingTags';

const noFilters: readonly string[] = [];

/** What changed since the run before, line by line. */
export function ChangesList() {
  const t = useT();
  const nameOf = useWarehouseNames();
  const [view, change] = useListView(noFilters);
  const { data, error, isFetching, refetch } = useAnswer('/api/findings/changes', { query: questionOf(view) });
  return (
    <DataTable<FindingChangeWire>
      name="finding-changes"
      columns={changeColumns(t, nameOf)}
      keyOf={(row) => `${row.kind}~${row.line.id}`}
      view={view}
      change={change}
      rows={data?.rows}
      total={data?.total ?? 0}
      isBusy={isFetching}
      error={error}
      retry={() => void refetch()}
      empty={<EmptyState text={t('report.nochanges')} />}
    />
  );
}

function changeColumns(t: Translate, nameOf: (code: string) => string): Column<FindingChangeWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: ({ line }) => <SkuLink sku={line.sku} name={line.name} />,
    },
    {
      key: 'kind',
      title: titled(t('column.change')),
      width: 110,
      cell: ({ kind }) => <Tag variant="filled">{titled(t(`change.${kind}`))}</Tag>,
    },
    { key: 'rule', title: titled(t('column.rule')), width: 210, cell: ({ line }) => <RuleText finding={line} /> },
    {
      key: 'warehouse',
      title: titled(t('column.warehouse')),
      width: 130,
      cell: ({ line }) => nameOf(line.warehouse),
    },
    {
      key: 'unitsBefore',
      title: t('web.changes.unitsbefore'),
      isNumber: true,
      width: 100,
      cell: (row) => <Units value={row.unitsBefore} />,
    },
    {
      key: 'units',
      title: titled(t('column.stuckunits')),
      isNumber: true,
      width: 100,
      cell: ({ line }) => <Units value={line.units} />,
    },
    {
      key: 'value',
      title: titled(t('column.stuckvalue')),
      isNumber: true,
      width: 112,
      cell: ({ line }) => <Money value={line.value} />,
    },
    {
      key: 'gradeBefore',
      title: t('web.changes.gradebefore'),
      width: 92,
      cell: (row) => <GradeTag grade={row.gradeBefore} />,
    },
    {
      key: 'grade',
      title: titled(t('column.grade')),
      width: 72,
      cell: ({ line }) => <GradeTag grade={line.grade} />,
    },
    {
      key: 'stateBefore',
      title: t('web.changes.statebefore'),
      width: 110,
      cell: (row) => (row.stateBefore === null ? <Dash /> : titled(t(`state.${row.stateBefore}`))),
    },
    { key: 'state', title: titled(t('column.state')), width: 130, cell: ({ line }) => <StateText finding={line} /> },
  ];
}
