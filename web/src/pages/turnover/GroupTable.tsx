import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { GroupWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { Figure } from '../../parts/Figure';
import { FilterBar } from '../../parts/FilterBar';
import { Dash } from '../../parts/Numbers';
import { useChoices } from '../../parts/useChoices';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';

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
  const nameOf = useWarehouseNames();
  const choices = useChoices();
  const filters = [choices.category, choices.brand, choices.owner, choices.season, choices.abcClass];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const question = { ...view.filters, by };
  const chosen = Object.fromEntries(Object.entries(view.filters).map(([name, values]) => [name, values[0] ?? '']));
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
      cell: (group) =>
        by === 'warehouse'
          ? nameOf(group.warehouse)
          : by === 'total'
            ? t('place.total')
            : group.name || t('place.none'),
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
          const of = { ...chosen, by, name: by === 'warehouse' ? group.warehouse : group.name };
          return figure === undefined ? <Dash /> : <Figure figure={figure} of={of} title={titleOf(code)} />;
        },
      }),
    ),
  ];
  const start = (view.page - 1) * view.size;
  return (
    <div>
      <FilterBar filters={filters} view={view} change={change} />
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
