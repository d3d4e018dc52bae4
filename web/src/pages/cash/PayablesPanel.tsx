import type { PayableWire, PayoutAccountWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Count, DayText, Days, Share, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { Payments } from './EffectsPanel';

/** The payments of each open order, and how each platform pays. */
export function PayablesPanel({ orders, accounts }: { orders: readonly PayableWire[]; accounts: readonly PayoutAccountWire[] }) {
  const t = useT();
  return (
    <div className="overview-half">
      <Panel title={t('web.cash.orders')} className="cash-orders" note={t('web.cash.orders.note')}>
        <PlainTable rows={orders} keyOf={(row) => `${String(row.isAccepted)}~${row.order}~${row.supplier}~${row.currency}`} columns={orderColumns(t)} rowsMax={10} />
      </Panel>
      <Panel title={t('web.cash.accounts')} className="cash-accounts" note={t('web.cash.accounts.note')}>
        <PlainTable rows={accounts} keyOf={({ name }) => name} columns={accountColumns(t)} />
      </Panel>
    </div>
  );
}

function orderColumns(t: Translate): Column<PayableWire>[] {
  return [
    {
      key: 'order',
      title: t('web.supplier.order'),
      isHead: true,
      width: 130,
      cell: (row) => (
        <>
          {row.isAccepted && <Mark tone="good" text={t('plan.answer.Accepted')} />} {row.isAccepted ? <SkuLink sku={row.order} /> : row.order}{' '}
          <span className="soft">{row.supplier}</span>
        </>
      ),
    },
    {
      key: 'due',
      title: t('web.cash.due'),
      isNumber: true,
      width: 110,
      cell: (row) => (
        <>
          <Units value={row.due} /> <span className="soft">{row.currency}</span>
        </>
      ),
    },
    {
      key: 'payments',
      title: t('web.cash.payments'),
      width: 200,
      cell: (row) => <Payments payments={row.payments} isOwn />,
    },
    { key: 'terms', title: t('web.cash.terms'), width: 90, cell: (row) => t(`terms.source.${row.terms}`) },
  ];
}

function accountColumns(t: Translate): Column<PayoutAccountWire>[] {
  return [
    { key: 'name', title: titled(t('column.store')), isHead: true, width: 150, cell: (row) => row.name },
    { key: 'settlements', title: t('web.cash.settlements'), isNumber: true, width: 80, cell: (row) => <Count value={row.settlements} /> },
    { key: 'last', title: t('web.cash.settleduntil'), width: 100, cell: (row) => <DayText day={row.lastDay} /> },
    { key: 'cycle', title: t('web.cash.cycle'), isNumber: true, width: 80, cell: (row) => <Days value={row.cycleDays} /> },
    { key: 'lag', title: t('web.cash.lag'), isNumber: true, width: 80, cell: (row) => <Days value={row.lagDays} /> },
    { key: 'paid', title: t('web.cash.paidshare'), isNumber: true, width: 90, cell: (row) => <Share value={row.paidShare} /> },
    { key: 'reserve', title: t('web.cash.reserve'), isNumber: true, width: 80, cell: (row) => <Share value={row.reserveShare} /> },
  ];
}
