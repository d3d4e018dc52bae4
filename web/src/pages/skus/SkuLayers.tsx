import { Tag, Tooltip } from 'antd';
import type { LayerWire } from '../../api/wire';
import { DayText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** Goods that came in together: since when in the network, since when in the place. */
export function SkuLayers({ layers }: { layers: readonly LayerWire[] }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const rows = layers.map((layer, place) => ({ ...layer, place }));
  return (
    <Panel title={t('web.sku.layers')} note={t('web.sku.layers.note')}>
      <PlainTable
        rows={rows}
        keyOf={(layer) => String(layer.place)}
        empty={t('gap.NoStock')}
        rowsMax={20}
        columns={[
          { key: 'warehouse', title: titled(t('column.warehouse')), cell: (layer) => nameOf(layer.warehouse) },
          {
            key: 'network',
            title: t('web.sku.layer.network'),
            cell: (layer) => <LayerDay layer={layer} day={layer.networkDate} />,
          },
          {
            key: 'location',
            title: t('web.sku.layer.location'),
            cell: (layer) => <DayText day={layer.locationDate} />,
          },
          {
            key: 'units',
            title: titled(t('column.units')),
            isNumber: true,
            cell: (layer) => <Units value={layer.units} />,
          },
          {
            key: 'value',
            title: titled(t('column.stockvalue')),
            isNumber: true,
            cell: (layer) => <Money value={layer.value} exact />,
          },
          { key: 'status', title: titled(t('column.status')), cell: (layer) => t(`web.status.${layer.status}`) },
        ]}
      />
    </Panel>
  );
}

function LayerDay({ layer, day }: { layer: LayerWire; day: string }) {
  const t = useT();
  return (
    <>
      <DayText day={day} />{' '}
      {layer.isAgeAtLeast && (
        <Tooltip title={t('gap.atleast')}>
          <Tag tabIndex={0}>≤</Tag>
        </Tooltip>
      )}
      {layer.isEstimated && <Tag>{t('web.sku.layer.estimated')}</Tag>}
    </>
  );
}
