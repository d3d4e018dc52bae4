import { useAnswer } from '../../api/RunProvider';
import type { CapacityWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Dash, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useFormats } from '../../parts/useFormats';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** Room of places by storage type: what takes it, what of the lots goes and what waits. */
export function CapacityPanel() {
  const t = useT();
  const nameOf = useWarehouseNames();
  const formats = useFormats();
  const { data } = useAnswer('/api/plans/shipping/capacity');
  if (data === undefined) {
    return null;
  }

  const title = (key: string): string => titled(t(`capacity.${key}`));
  const tone = { Fits: 'plain', Alert: 'warning', Limited: 'warning', Exceeded: 'bad' } as const;
  const columns: Column<CapacityWire>[] = [
    {
      key: 'place',
      title: titled(t('column.warehouse')),
      isHead: true,
      cell: (row) => (
        <>
          {nameOf(row.place)}
          {(row.store != null || row.when !== '') && <div className="soft">{[row.store, row.when].filter(Boolean).join(' ')}</div>}
        </>
      ),
    },
    { key: 'type', title: title('type'), cell: (row) => row.type },
    {
      key: 'room',
      title: title('limit'),
      cell: (row) => (
        <div className="container-fill">
          <div className="container-bar" aria-hidden>
            <i className="container-extra" style={{ width: share(row.used + row.inbound + row.sent, row.limit) }} />
            <i className="container-needed" style={{ width: share(row.used + row.inbound, row.limit) }} />
          </div>
          {formats.units(row.used + row.inbound + row.sent)} / {formats.units(row.limit)} {row.unit}
        </div>
      ),
    },
    { key: 'used', title: title('used'), isNumber: true, cell: (row) => <Units value={row.used} /> },
    { key: 'inbound', title: title('inbound'), isNumber: true, cell: (row) => <Units value={row.inbound} /> },
    { key: 'sent', title: title('sent'), isNumber: true, cell: (row) => <Units value={row.sent} /> },
    { key: 'waiting', title: title('waiting'), isNumber: true, cell: (row) => (row.waiting === 0 ? <Dash /> : <Units value={row.waiting} />) },
    { key: 'status', title: title('status'), cell: (row) => <Mark tone={tone[row.status]} text={t(`capacity.state.${row.status}`)} /> },
    {
      key: 'lots',
      title: t('web.capacity.lots'),
      cell: (row) =>
        row.lots.slice(0, 3).map((lot) => (
          <div key={`${lot.sku}~${lot.units}`}>
            <SkuLink sku={lot.sku} /> × <Units value={lot.waiting} />
          </div>
        )),
    },
  ];
  return (
    <Panel title={t('web.capacity.title')}>
      {data.rows.length === 0 && <p className="soft">{t('capacity.none')}</p>}
      {data.rows
        .filter((row) => row.status !== 'Fits')
        .map((row) => (
          <p key={keyOf(row)} className="worse">
            {row.words}
          </p>
        ))}
      {data.gaps.map((words) => (
        <p key={words} className="soft">
          {words}
        </p>
      ))}
      {data.rows.length > 0 && <PlainTable columns={columns} rows={data.rows} keyOf={keyOf} />}
    </Panel>
  );
}

const keyOf = (row: CapacityWire): string => `${row.place}~${row.store}~${row.type}~${row.when}~${row.unit}`;

const share = (taken: number, room: number): string => `${room <= 0 ? 100 : Math.min(100, (100 * taken) / room)}%`;
