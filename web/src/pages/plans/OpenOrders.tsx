import { useAnswer } from '../../api/RunProvider';
import type { AdvisedOrderWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Figure } from '../../parts/Figure';
import { Mark } from '../../parts/Mark';
import { Dash, DayText, Days, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SupplierLink } from '../suppliers/SupplierLink';

/** Open orders that will become excess or miss their season, and what to ask of the supplier. */
export function OpenOrders() {
  const t = useT();
  const formats = useFormats();
  const { data } = useAnswer('/api/plans/orders');
  const title = (key: string): string => titled(t(`plan.orders.${key}`));
  if (data === undefined || data.total === 0) {
    return null;
  }

  const advice = (row: AdvisedOrderWire): string =>
    row.action === 'Postpone' && row.postponeTo !== null
      ? t('plan.orders.Postpone', formats.day(row.postponeTo))
      : row.action === 'Cancel'
        ? t('plan.orders.Cancel', row.excess)
        : t('plan.orders.Keep');
  const columns: Column<AdvisedOrderWire>[] = [
    { key: 'sku', title: t('column.sku'), cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    { key: 'order', title: title('order'), cell: (row) => (row.order === '' ? <Dash /> : row.order) },
    { key: 'supplier', title: titled(t('plan.supplier')), cell: (row) => (row.supplier === '' ? <Dash /> : <SupplierLink supplier={row.supplier} name={row.supplier} />) },
    { key: 'day', title: title('day'), cell: (row) => <DayText day={row.day} /> },
    { key: 'units', title: title('units'), isNumber: true, cell: (row) => <Units value={row.units} /> },
    { key: 'cover', title: title('cover'), isNumber: true, cell: (row) => (row.coverDays === null ? <Dash /> : <Days value={row.coverDays} />) },
    { key: 'many', title: title('many'), isNumber: true, cell: (row) => <Units value={row.excess} /> },
    { key: 'value', title: title('value'), isNumber: true, cell: (row) => <Figure figure={row.value} of={null} title={title('value')} /> },
    { key: 'action', title: title('action'), cell: (row) => <Mark tone={row.action === 'Keep' ? 'plain' : 'warning'} text={advice(row)} /> },
    { key: 'season', title: title('season'), cell: (row) => <DayText day={row.missedSeason} /> },
  ];
  return (
    <Panel title={t('web.plans.orders')}>
      <p>
        {t('web.plans.orders.note', data.coverMostDays)} <Money value={data.value} />
      </p>
      <PlainTable columns={columns} rows={data.rows} keyOf={(row) => `${row.sku} ${row.order} ${row.day}`} rowsMax={10} />
    </Panel>
  );
}
