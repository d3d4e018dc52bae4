import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { GroupWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { FilterBar } from '../../parts/FilterBar';
import { Dash } from '../../parts/Numbers';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useT } from '../../texts/TextsProvider';
import { useGroups } from './useGroups';

// The trade's first questions; every other metric can be chosen.
const usual = [
  'turnover',
  'days_inventory_outstanding',
  'stock_value',
  'weighted_age',
  'sell_through',
  'stock_to_sales',
  'gmroi',
  'dead_stock_share',
];

// A way holds nothing on hand: what is on it stands beside.
const usualOfPlaces = [...usual.slice(0, 3), 'in_transit_value', ...usual.slice(3)];

/** Every metric of every group over the last 365 days. */
export function GroupTable({ by }: { by: string }) {
  const t = useT();
  const { run } = useCurrentRun();
  const titleOf = useFigureTitle();
  const groups = useGroups(by);
  const { view, change, question } = groups;
  const { data, error, isFetching, refetch } = useAnswer('/api/metrics/groups', { query: question });
  const rows = data?.rows;
  const codes = Object.keys(rows?.[0]?.figures ?? {});
  const shown = by === 'warehouse' ? usualOfPlaces : usual;
  const ordered = [...shown.filter((code) => codes.includes(code)), ...codes.filter((code) => !shown.includes(code))];
  const columns: Column<GroupWire>[] = [
    {
      key: 'name',
      title: t(`web.by.${by}`),
      isHead: true,
      width: 140,
      cell: groups.titleOf,
    },
    ...ordered.map(
      (code): Column<GroupWire> => ({
        key: code,
        title: titleOf(code),
        isNumber: true,
        isExtra: !shown.includes(code),
        width: 112,
        cell: (group) => {
          const figure = group.figures[code];
          return figure === undefined ? (
            <Dash />
          ) : (
            <Figure figure={figure} of={groups.partOf(group)} title={titleOf(code)} />
          );
        },
      }),
    ),
  ];
  const start = (view.page - 1) * view.size;
  return (
    <div className="groups">
      <FilterBar filters={groups.filters} view={view} change={change} />
      <DataTable<GroupWire>
        name="turnover"
        columns={columns}
        keyOf={(group) => `${group.name}~${group.warehouse}`}
        view={view}
        change={change}
        rows={rows?.slice(start, start + view.size)}
        total={rows?.length ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) => addressOf(`/api/metrics/groups/export.${form}`, { ...question, run: run.id })}
      />
    </div>
  );
}
