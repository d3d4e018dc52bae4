import type { AdvisedOrderWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { FilterBar } from '../../parts/FilterBar';
import type { Formats } from '../../parts/formats';
import { Mark } from '../../parts/Mark';
import { Dash, DayText, Days, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useChoices } from '../../parts/useChoices';
import { useFormats } from '../../parts/useFormats';
import { useListPage } from '../../parts/useListPage';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SupplierLink } from '../suppliers/SupplierLink';
import { decidedFilter, decisionColumn } from './decisionColumn';
import { DecisionTable } from './DecisionTable';

const actions = ['Postpone', 'Cancel', 'Keep'] as const;

/** Open orders that will become excess or miss their season, and what to ask of the supplier. */
export function OpenOrders() {
  const t = useT();
  const formats = useFormats();
  const choices = useChoices();
  const filters = [
    choices.text,
    {
      name: 'action',
      label: titled(t('plan.orders.action')),
      choices: actions.map((value) => ({ value, label: t(`plan.orders.asked.${value}`) })),
    },
    decidedFilter(t),
    choices.category,
    choices.owner,
  ];
  const { data, table, bar } = useListPage('/api/plans/orders', filters);
  return (
    <>
      {data !== undefined && (
        <p>
          {t('web.plans.orders.note', data.coverMostDays)} <Money value={data.value} />
        </p>
      )}
      <FilterBar {...bar} />
      <DecisionTable<AdvisedOrderWire>
        name="openorders"
        columns={columnsOf(t, formats)}
        {...table}
        decidable={({ asked, units }) => ({ recommended: asked, most: units })}
        empty={<EmptyState text={t('plan.orders.none')} />}
      />
    </>
  );
}

function columnsOf(t: Translate, formats: Formats): Column<AdvisedOrderWire>[] {
  const title = (key: string): string => titled(t(`plan.orders.${key}`));
  const advice = (row: AdvisedOrderWire): string =>
    row.action === 'Postpone' && row.postponeTo !== null
      ? t('plan.orders.Postpone', formats.day(row.postponeTo))
      : row.action === 'Cancel'
        ? t('plan.orders.Cancel', row.excess)
        : t('plan.orders.Keep');
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, isSortable: true, width: 240, cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    {
      key: 'action',
      title: title('action'),
      isSortable: true,
      width: 150,
      cell: (row) => <Mark tone={row.action === 'Keep' ? 'plain' : 'warning'} text={advice(row)} />,
    },
    decisionColumn(t),
    { key: 'order', title: title('order'), isSortable: true, width: 130, cell: (row) => (row.order === '' ? <Dash /> : row.order) },
    {
      key: 'supplier',
      title: titled(t('plan.supplier')),
      isSortable: true,
      width: 130,
      cell: (row) => (row.supplier === '' ? <Dash /> : <SupplierLink supplier={row.supplier} name={row.supplier} />),
    },
    { key: 'day', title: title('day'), isSortable: true, width: 116, cell: (row) => <DayText day={row.day} /> },
    { key: 'units', title: title('units'), isNumber: true, isSortable: true, width: 96, cell: (row) => <Units value={row.units} /> },
    {
      key: 'coverDays',
      title: title('cover'),
      isNumber: true,
      isSortable: true,
      width: 110,
      cell: (row) => (row.coverDays === null ? <Dash /> : <Days value={row.coverDays} />),
    },
    { key: 'excess', title: title('many'), isNumber: true, isSortable: true, width: 96, cell: (row) => <Units value={row.excess} /> },
    {
      key: 'value',
      title: title('value'),
      isNumber: true,
      isSortable: true,
      width: 110,
      cell: (row) => <Figure figure={row.value} of={null} title={title('value')} />,
    },
    { key: 'missedSeason', title: title('season'), isSortable: true, width: 116, cell: (row) => <DayText day={row.missedSeason} /> },
  ];
}
