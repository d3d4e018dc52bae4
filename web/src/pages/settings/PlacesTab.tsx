import { useCurrentRun } from '../../api/RunProvider';
import type { StoreWire, WarehouseWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Dash } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** The warehouses and stores the run knows, from what was imported. */
export default function PlacesTab() {
  const t = useT();
  const { warehouses, stores } = useCurrentRun();
  return (
    <div className="stack">
      <Panel title={t('web.places.warehouses')} note={t('web.places.note')}>
        <PlainTable rows={warehouses} keyOf={({ code }) => code} columns={warehouseColumns(t)} />
      </Panel>
      <Panel title={t('web.places.stores')}>
        <PlainTable rows={stores} keyOf={({ code }) => code} columns={storeColumns(t)} />
      </Panel>
    </div>
  );
}

const text = (value: string | null) => value ?? <Dash />;

function warehouseColumns(t: Translate): Column<WarehouseWire>[] {
  return [
    { key: 'code', title: titled(t('column.code')), cell: ({ code }) => code },
    { key: 'name', title: titled(t('column.name')), cell: ({ name }) => text(name) },
    { key: 'country', title: t('web.filter.country'), cell: ({ country }) => text(country) },
    { key: 'kind', title: t('web.places.kind'), cell: ({ kind }) => t(`web.place.${kind}`) },
  ];
}

function storeColumns(t: Translate): Column<StoreWire>[] {
  return [
    { key: 'code', title: titled(t('column.code')), cell: ({ code }) => code },
    { key: 'channel', title: t('web.places.channel'), cell: ({ channel }) => text(channel) },
    { key: 'country', title: t('web.filter.country'), cell: ({ country }) => text(country) },
  ];
}
