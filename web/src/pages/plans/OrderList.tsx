import type { ReplenishmentWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { FilterBar } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { Count, Dash, DayText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { SkuLink } from '../../parts/SkuLink';
import { useChoices } from '../../parts/useChoices';
import { useFormats } from '../../parts/useFormats';
import { useListPage } from '../../parts/useListPage';
import { type PictureOf, usePictures } from '../../parts/usePictures';
import { unitsMost } from './decidable';
import { decidedFilter, decisionColumn } from './decisionColumn';
import { DecisionTable } from './DecisionTable';
import { NoteCell } from './NoteCell';
import { PlanChange } from './PlanChange';
import { SupplierLink } from '../suppliers/SupplierLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const states = ['Due', 'Withheld', 'Enough', 'Stopped', 'Unknown'] as const;

// What may be assumed in place of what was measured or agreed; another number is asked for on the page of a SKU.
const leadDays = [-30, -20, -10, -5, 5, 10, 20, 30] as const;
const times = [0, 0.5, 2] as const;
const services = [0.9, 0.95, 0.975, 0.99] as const;

function single(name: string, label: string, choices: readonly (readonly [string, string])[]) {
  return { name, label, isSingle: true, choices: choices.map(([value, text]) => ({ value, label: text })) };
}

/** What to order now: how much of each SKU, by when, what it costs, and when it is there. */
export function OrderList() {
  const t = useT();
  const formats = useFormats();
  const choices = useChoices();
  const filters = [
    choices.text,
    { name: 'state', label: t('web.plans.state'), choices: states.map((value) => ({ value, label: t(`web.plans.state.${value}`) })) },
    decidedFilter(t),
    { name: 'closure', label: t('web.plans.closure'), choices: [{ value: 'true', label: t('web.plans.closure.true') }] },
    single('leadDays', t('web.plans.whatif.lead'), leadDays.map((days) => [String(days), t('web.plans.whatif.days', days > 0 ? `+${String(days)}` : days)])),
    single('minimumTimes', t('web.plans.whatif.times'), times.map((one) => [String(one), one === 0 ? t('web.plans.whatif.free') : `× ${String(one)}`])),
    single('service', t('web.plans.whatif.service'), services.map((one) => [String(one), formats.share(one)])),
    choices.category,
    choices.owner,
    choices.brand,
    choices.season,
    choices.abcClass,
  ];
  const { data, table, bar } = useListPage('/api/plans', filters);
  const pictureOf = usePictures((data?.rows ?? []).map((row) => row.sku));
  return (
    <>
      <p className="soft">{t('web.plans.note')}</p>
      {data !== undefined && (
        <p>
          {t('web.plans.due', data.due)} <Money value={data.cost} />
          {data.unpriced > 0 && <span className="soft"> · {t('web.plans.unpriced', data.unpriced)}</span>}
          {data.withheld > 0 && <> · <Mark tone="warning" text={t('web.plans.withheld', data.withheld)} /></>}
        </p>
      )}
      {data?.closures.map((closure) => (
        <p key={`${closure.name} ${closure.first}`}>
          <Mark tone="warning" text={t('web.plans.closure')} />{' '}
          {t('web.plans.closure.skus', closure.name, formats.day(closure.first), formats.day(closure.last), closure.skus, formats.day(closure.orderBy))}
        </p>
      ))}
      <FilterBar {...bar} />
      {data?.whatIf != null && (
        <Panel title={t('web.plans.whatif')} note={t('web.plans.whatif.note')}>
          <PlanChange change={data.whatIf} />
        </Panel>
      )}
      <DecisionTable<ReplenishmentWire>
        name="plans"
        columns={columnsOf(t, pictureOf)}
        {...table}
        decidable={({ order, withheld }) => ({ recommended: order + withheld, most: unitsMost })}
        empty={<EmptyState text={t('web.plans.none')} />}
      />
    </>
  );
}

function columnsOf(t: Translate, pictureOf: PictureOf): Column<ReplenishmentWire>[] {
  const title = (key: string): string => titled(t(`plan.${key}`));
  const day = (key: string, text: string, read: (row: ReplenishmentWire) => string | null | undefined): Column<ReplenishmentWire> => ({
    key,
    title: text,
    isSortable: true,
    width: 116,
    cell: (row) => <DayText day={read(row)} />,
  });
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      isSortable: true,
      width: 260,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} picture={pictureOf(row.sku)} />,
    },
    {
      key: 'order',
      title: title('order'),
      isNumber: true,
      isSortable: true,
      width: 110,
      cell: (row) => (row.state === 'Due' ? <b><Units value={row.order} /></b> : <Mark tone={row.state === 'Unknown' || row.state === 'Withheld' ? 'warning' : 'plain'} text={t(`web.plans.state.${row.state}`)} />),
    },
    {
      key: 'cost',
      title: title('cost'),
      isNumber: true,
      isSortable: true,
      width: 110,
      cell: (row) => (row.state === 'Due' ? <Figure figure={row.cost} of={null} title={title('cost')} /> : <Dash />),
    },
    decisionColumn(t),
    {
      ...day('orderBy', title('by'), (row) => row.orderBy),
      cell: (row) => (
        <>
          <DayText day={row.orderBy} />
          {row.overdueDays > 0 && <div className="soft">{t('web.plans.late', row.overdueDays)}</div>}
        </>
      ),
    },
    {
      ...day('runsOutOn', title('empty'), (row) => row.runsOutOn),
      cell: (row) => (
        <>
          <DayText day={row.runsOutOn} />
          {row.daysOut > 0 && <div className="worse">{t('web.plans.outfor', row.daysOut)}</div>}
        </>
      ),
    },
    { ...day('arrivesOn', title('arrives'), (row) => row.arrivesOn), isSortable: false },
    { key: 'onHand', title: title('hand'), isNumber: true, isSortable: true, width: 90, cell: (row) => <Units value={row.onHand} /> },
    { key: 'coming', title: title('coming'), isNumber: true, isSortable: true, width: 100, cell: (row) => <Units value={row.coming} /> },
    { key: 'unitsPerDay', title: title('day'), isNumber: true, isSortable: true, width: 96, cell: (row) => <Count value={row.unitsPerDay} /> },
    {
      key: 'literal',
      title: title('literal'),
      hint: t('web.plans.literal.hint'),
      isNumber: true,
      isSortable: true,
      width: 100,
      cell: (row) => <Units value={row.literal} />,
    },
    { key: 'erp', title: title('erp'), isNumber: true, isSortable: true, width: 100, cell: (row) => <Units value={row.erp} /> },
    { key: 'notes', title: title('why'), width: 240, cell: (row) => <NoteCell notes={row.notes} /> },
    {
      key: 'supplier',
      title: title('supplier'),
      isSortable: true,
      isExtra: true,
      width: 150,
      cell: (row) => (row.supplier === '' ? <Dash /> : <SupplierLink supplier={row.supplier} name={row.supplier} />),
    },
    { key: 'need', title: title('need'), isNumber: true, isSortable: true, isExtra: true, width: 90, cell: (row) => <Units value={row.need} /> },
    { key: 'excess', title: title('whatif.excess'), isNumber: true, isSortable: true, isExtra: true, width: 110, cell: (row) => <Units value={row.excess == null ? null : Math.round(row.excess)} /> },
    {
      key: 'daysOut',
      title: title('out'),
      isNumber: true,
      isSortable: true,
      isExtra: true,
      width: 90,
      cell: (row) => <Units value={row.daysOut} />,
    },
  ];
}
