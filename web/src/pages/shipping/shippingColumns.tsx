import type { ShippingChoiceWire, ShippingCostWire, ShippingWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Dash, DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

const money = (value: number | null | undefined) => (value == null ? <Dash /> : <Money value={value} />);

/** The columns of lots that ship. */
export function shippingColumns(t: Translate, nameOf: (code: string) => string, pictureOf: PictureOf): Column<ShippingWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      isSortable: true,
      width: 240,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)} />,
    },
    { key: 'from', title: titled(t('transfer.from')), isSortable: true, width: 100, cell: (row) => nameOf(row.from) },
    { key: 'to', title: titled(t('transfer.to')), isSortable: true, width: 100, cell: (row) => nameOf(row.to) },
    { key: 'units', title: titled(t('transfer.units')), isNumber: true, isSortable: true, width: 90, cell: (row) => <Units value={row.units} /> },
    {
      key: 'leavesOn',
      title: titled(t('shipping.leaves')),
      isSortable: true,
      width: 116,
      cell: (row) => (row.isOrdered ? <DayText day={row.leavesOn} /> : t('shipping.now')),
    },
    {
      key: 'words',
      title: titled(t('shipping.split')),
      width: 280,
      cell: (row) => (
        <>
          <b>{row.words}</b>
          {row.late != null && <div className="worse">{row.late}</div>}
        </>
      ),
    },
    { key: 'cash', title: titled(t('shipping.cash')), isNumber: true, isSortable: true, width: 110, cell: (row) => money(row.split?.cash) },
    { key: 'saving', title: titled(t('shipping.saving')), isNumber: true, isSortable: true, width: 110, cell: (row) => money(row.saving) },
  ];
}

/** A way, or the best split of all of them, as a row of one lot. */
export interface WayRow {
  key: string;
  title: string;
  choice: ShippingChoiceWire | null;
  units: number;
  cost: ShippingCostWire | null | undefined;
}

/** The ways of a lot with the best split at the end. */
export function wayRows(row: ShippingWire, t: Translate): WayRow[] {
  const ways = row.choices.map((choice) => ({
    key: choice.mode,
    title: t(`shipping.mode.${choice.mode}`),
    choice,
    units: choice.units,
    cost: choice.alone,
  }));
  return row.split == null
    ? ways
    : [...ways, { key: 'split', title: titled(t('shipping.split')), choice: null, units: row.units - row.notAtAll, cost: row.split }];
}

/** The columns of the ways of one lot. */
export function wayColumns(t: Translate): Column<WayRow>[] {
  const title = (key: string): string => titled(t(`shipping.${key}`));
  return [
    { key: 'mode', title: title('mode'), isHead: true, cell: (way) => (way.choice === null ? <b>{way.title}</b> : way.title) },
    { key: 'units', title: title('best'), isNumber: true, cell: (way) => (way.units === 0 ? <Dash /> : <b><Units value={way.units} /></b>) },
    { key: 'arrives', title: title('arrives'), cell: (way) => (way.choice?.arrivesOn == null ? <Dash /> : <DayText day={way.choice.arrivesOn} />) },
    {
      key: 'unit',
      title: title('unit'),
      isNumber: true,
      cell: (way) => (way.choice === null ? <Dash /> : <Figure figure={way.choice.freightOfUnit} of={null} title={title('unit')} />),
    },
    { key: 'freight', title: title('freight'), isNumber: true, cell: (way) => money(way.cost?.freight) },
    { key: 'capital', title: title('capital'), isNumber: true, cell: (way) => money(way.cost?.capital) },
    { key: 'lost', title: title('lost'), isNumber: true, cell: (way) => (way.cost == null ? <Dash /> : <Units value={Math.round(way.cost.lostUnits)} />) },
    { key: 'margin', title: title('margin'), isNumber: true, cell: (way) => money(way.cost?.lostMargin) },
    { key: 'goods', title: title('goods'), isNumber: true, cell: (way) => money(way.cost?.goods) },
    { key: 'cash', title: title('cash'), isNumber: true, cell: (way) => <b>{money(way.cost?.cash)}</b> },
    { key: 'source', title: title('source'), cell: (way) => (way.choice === null ? '' : t(`shipping.source.${way.choice.source}`)) },
  ];
}
