import type { TransferWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Mark } from '../../parts/Mark';
import { DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { PictureOf } from '../../parts/usePictures';
import { decisionColumn } from '../plans/decisionColumn';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

/** The columns of moves; without the SKU where all are of one. */
export function transferColumns(t: Translate, nameOf: (code: string) => string, pictureOf: PictureOf): Column<TransferWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      isSortable: true,
      width: 240,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)} />,
    },
    ...moveColumns(t, nameOf),
  ];
}

/** The columns of the moves of one SKU. */
export function moveColumns(t: Translate, nameOf: (code: string) => string): Column<TransferWire>[] {
  const title = (key: string): string => titled(t(`transfer.${key}`));
  return [
    { key: 'from', title: title('from'), isSortable: true, width: 110, cell: (row) => nameOf(row.from) },
    { key: 'to', title: title('to'), isSortable: true, width: 110, cell: (row) => nameOf(row.to) },
    { key: 'units', title: title('units'), isNumber: true, isSortable: true, width: 90, cell: (row) => <b><Units value={row.units} /></b> },
    decisionColumn(t),
    { key: 'kind', title: title('kind'), isSortable: true, width: 110, cell: (row) => <Mark tone="plain" text={t(`transfer.kind.${row.kind}`)} /> },
    { key: 'cost', title: title('cost'), isNumber: true, isSortable: true, width: 100, cell: (row) => <Money value={row.cost} /> },
    { key: 'gain', title: title('gain'), isNumber: true, isSortable: true, width: 120, cell: (row) => <Money value={row.gain} /> },
    {
      key: 'clearing',
      title: title('clearing'),
      isNumber: true,
      isSortable: true,
      width: 120,
      cell: (row) => <Figure figure={row.clearing} of={null} title={title('clearing')} />,
    },
    {
      key: 'gainOverClearing',
      title: title('over'),
      isNumber: true,
      isSortable: true,
      width: 120,
      cell: (row) => <Figure figure={row.gainOverClearing} of={null} title={title('over')} />,
    },
    { key: 'arrivesOn', title: t('web.transfers.arrives'), isSortable: true, width: 116, cell: (row) => <DayText day={row.arrivesOn} /> },
    { key: 'runsOutOn', title: t('web.transfers.empty'), isSortable: true, width: 116, cell: (row) => <DayText day={row.runsOutOn} /> },
    { key: 'shipment', title: title('share'), isNumber: true, isExtra: true, width: 110, cell: (row) => <Money value={row.shipment} /> },
    { key: 'freightFrom', title: title('source'), isExtra: true, width: 180, cell: (row) => row.freightFrom },
  ];
}
