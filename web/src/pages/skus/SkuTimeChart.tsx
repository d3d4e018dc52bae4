import { useMemo } from 'react';
import type { SkuWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { timeOption } from './timeOption';

/** Sales, stock, receipts, events and price of a SKU on one axis of time. */
export function SkuTimeChart({ sku }: { sku: SkuWire }) {
  const t = useT();
  const formats = useFormats();
  const option = useMemo(
    () =>
      timeOption(
        sku,
        {
          sold: t('web.sku.sold'),
          received: t('web.sku.received'),
          closing: t('web.sku.closing'),
          price: t('web.event.price'),
          promotion: t('web.event.promotion'),
        },
        formats,
      ),
    [sku, t, formats],
  );
  return (
    <Panel title={t('web.sku.time')}>
      <Chart
        title={t('web.sku.time')}
        option={option}
        height={340}
        table={[
          [titled(t('column.month')), t('web.sku.received'), t('web.sku.sold'), t('web.sku.closing')],
          ...sku.months.map((month) => [
            formats.month(month.month),
            formats.units(month.received),
            formats.units(month.sold),
            formats.units(month.closing),
          ]),
        ]}
      />
    </Panel>
  );
}
