import type { FigureWire, GroupWire } from '../../api/wire';
import type { Part } from '../../parts/explain';
import { Figure } from '../../parts/Figure';
import { Dash } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useNarrow } from '../../parts/useNarrow';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

// What tells whether a place holds too much for what it sells.
const codes = ['stock_value', 'forward_cover', 'days_inventory_outstanding', 'weighted_age'];

interface WarehousePanelProps {
  groups: readonly GroupWire[];
  imbalance: FigureWire;
  /** What of the stock the page shows. */
  chosen: Part;
}

/** Warehouse by warehouse, and how unevenly stock lies between them. */
export function WarehousePanel({ groups, imbalance, chosen }: WarehousePanelProps) {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  const nameOf = useWarehouseNames();
  // A way on which nothing lies has nothing to tell.
  const filled = groups.filter(({ figures }) => codes.some((code) => (figures[code]?.value ?? 0) !== 0));
  return (
    <Panel
      title={t('web.overview.warehouses')}
      extra={
        <span>
          {titleOf(imbalance.code)} <Figure figure={imbalance} of={chosen} title={titleOf(imbalance.code)} />
        </span>
      }
    >
      <PlainTable<GroupWire>
        isFitted={!isNarrow}
        rows={filled}
        keyOf={(group) => `${group.name}~${group.warehouse}~${group.country ?? ''}`}
        columns={[
          {
            key: 'warehouse',
            title: titled(t('column.warehouse')),
            cell: (group) => (
              <>
                {nameOf(group.warehouse === '' ? group.name : group.warehouse)}{' '}
                <span className="soft small">{group.country}</span>
              </>
            ),
          },
          ...codes.map((code) => ({
            key: code,
            title: titleOf(code),
            isNumber: true,
            cell: (group: GroupWire) => {
              const figure = group.figures[code];
              const of = { ...chosen, by: 'warehouse', name: group.warehouse };
              return figure === undefined ? <Dash /> : <Figure figure={figure} of={of} title={titleOf(code)} />;
            },
          })),
        ]}
      />
    </Panel>
  );
}
