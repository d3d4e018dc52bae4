import { useAnswer } from '../../api/RunProvider';
import type { ContainerItemWire, ContainerWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Dash, DayText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useFormats } from '../../parts/useFormats';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What is ordered now and goes by sea or rail, in containers, with what fills them and why. */
export function ContainersPanel() {
  const t = useT();
  const nameOf = useWarehouseNames();
  const { data } = useAnswer('/api/plans/shipping/containers');
  if (data === undefined) {
    return null;
  }

  const title = (key: string): string => titled(t(`container.${key}`));
  const columns: Column<ContainerWire>[] = [
    { key: 'supplier', title: title('supplier'), isHead: true, cell: (row) => (row.supplier === '' ? <Dash /> : row.supplier) },
    { key: 'way', title: t('web.container.way'), cell: (row) => `${nameOf(row.from)} → ${nameOf(row.to)} · ${t(`shipping.mode.${row.mode}`)}` },
    { key: 'boxes', title: title('boxes'), cell: (row) => (row.count > 0 ? <b>{row.boxes}</b> : <span className="soft">{row.boxes}</span>) },
    {
      key: 'volume',
      title: t('web.container.volume'),
      cell: (row) => <Fill needed={row.neededCubicMetres} filled={row.cubicMetres} most={row.cubicMetresMost} unit="m³" />,
    },
    {
      key: 'weight',
      title: t('web.container.weight'),
      cell: (row) => <Fill needed={row.neededKilograms} filled={row.kilograms} most={row.kilogramsMost} unit="kg" />,
    },
    { key: 'fills', title: title('fills'), cell: (row) => <Fills fills={row.fills} /> },
    { key: 'saving', title: title('saving'), isNumber: true, cell: (row) => (row.count > 0 ? <Money value={row.saving} /> : <Dash />) },
    { key: 'arrives', title: titled(t('shipping.arrives')), cell: (row) => <DayText day={row.arrivesOn} /> },
    {
      key: 'minimum',
      title: title('minimum'),
      cell: (row) => (row.minimum == null ? <Dash /> : <Mark tone={row.isShort ? 'warning' : 'plain'} text={row.minimum} />),
    },
  ];
  return (
    <Panel title={t('web.container.title')}>
      <p className="soft">{t('web.container.note')}</p>
      <p>{data.words}</p>
      {data.rows.length > 0 && (
        <PlainTable columns={columns} rows={data.rows} keyOf={(row) => `${row.supplier}~${row.from}~${row.to}~${row.mode}`} />
      )}
    </Panel>
  );
}

/** A bar: what must go dark, what fills free room light, free room empty. */
function Fill({ needed, filled, most, unit }: { needed: number; filled: number; most: number; unit: string }) {
  const formats = useFormats();
  const share = (figure: number): string => `${Math.min(100, (100 * figure) / most)}%`;
  return most === 0 ? (
    <span className="soft">
      {formats.units(needed)} {unit}
    </span>
  ) : (
    <div className="container-fill">
      <div className="container-bar" aria-hidden>
        <i className="container-extra" style={{ width: share(filled) }} />
        <i className="container-needed" style={{ width: share(needed) }} />
      </div>
      {formats.units(filled)} / {formats.units(most)} {unit}
    </div>
  );
}

function Fills({ fills }: { fills: readonly ContainerItemWire[] }) {
  const shown = 3;
  return fills.length === 0 ? (
    <Dash />
  ) : (
    <>
      {fills.slice(0, shown).map((fill) => (
        <div key={fill.sku}>
          <SkuLink sku={fill.sku} /> × <Units value={fill.units} />
        </div>
      ))}
      {fills.length > shown && <span className="soft">+{fills.length - shown}</span>}
    </>
  );
}
