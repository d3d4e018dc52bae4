import type { StockWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Dash, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';
import { GradeTag } from '../findings/FindingTags';

// In the order shown; the server sorts by those of `sorted`.
const figures = [
  'stock_value',
  'forward_cover',
  'weighted_age',
  'cost_of_one_more_day',
  'turnover',
  'days_inventory_outstanding',
  'in_stock_rate',
  'sell_through',
  'holding_cost',
  'net_realisable_value',
  'write_down',
];
const sorted = ['stock_value', 'forward_cover', 'weighted_age', 'cost_of_one_more_day'];

interface Names {
  t: Translate;
  warehouseName: (code: string) => string;
  figureTitle: (code: string) => string;
  pictureOf: PictureOf;
}

/** The columns of a list of stock by SKU and warehouse. */
export function stockColumns({ t, warehouseName, figureTitle, pictureOf }: Names): Column<StockWire>[] {
  const text = (value: string | null | undefined) => (value == null || value === '' ? <Dash /> : value);
  const units = (
    key: 'onHand' | 'sellable' | 'unsellable' | 'inTransit',
    title: string,
    isExtra = false,
  ): Column<StockWire> => ({
    key,
    title: titled(title),
    isNumber: true,
    isSortable: key !== 'unsellable',
    isExtra,
    width: 76,
    cell: (row) => <Units value={row[key]} />,
  });
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      isSortable: true,
      width: 200,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)} />,
    },
    {
      key: 'warehouse',
      title: titled(t('column.warehouse')),
      isSortable: true,
      width: 120,
      cell: (row) => warehouseName(row.warehouse),
    },
    units('onHand', t('column.onhand')),
    units('sellable', t('sum.sellable')),
    units('unsellable', t('sum.unsellable'), true),
    units('inTransit', t('sum.in_transit')),
    {
      key: 'soldPerDay30',
      title: t('web.stock.sold30'),
      hint: t('web.stock.sold30.hint'),
      isNumber: true,
      isSortable: true,
      width: 96,
      cell: (row) => (
        <Figure
          figure={row.soldPerDay30}
          of={{ sku: row.sku, warehouse: row.warehouse, lastDays: '30' }}
          title={t('web.stock.sold30')}
        />
      ),
    },
    ...figures.map(
      (code): Column<StockWire> => ({
        key: code,
        title: figureTitle(code),
        isNumber: true,
        isSortable: sorted.includes(code),
        isExtra: !sorted.includes(code),
        width: 104,
        cell: (row) => {
          const figure = row.figures[code];
          const of = { sku: row.sku, warehouse: row.warehouse };
          return figure === undefined ? <Dash /> : <Figure figure={figure} of={of} title={figureTitle(code)} />;
        },
      }),
    ),
    {
      key: 'grade',
      title: titled(t('column.grade')),
      isSortable: true,
      width: 72,
      cell: (row) => <GradeTag grade={row.grade} />,
    },
    { key: 'class', title: t('column.class'), width: 84, cell: (row) => text(row.class) },
    { key: 'owner', title: titled(t('column.owner')), isSortable: true, width: 96, cell: (row) => text(row.owner) },
    {
      key: 'category',
      title: titled(t('column.category')),
      isSortable: true,
      isExtra: true,
      width: 130,
      cell: (row) => text(row.category),
    },
    { key: 'brand', title: titled(t('column.brand')), isExtra: true, width: 110, cell: (row) => text(row.brand) },
    { key: 'parent', title: titled(t('working.parent')), isExtra: true, width: 130, cell: (row) => text(row.parent) },
    { key: 'country', title: t('web.filter.country'), isExtra: true, width: 80, cell: (row) => text(row.country) },
  ];
}
