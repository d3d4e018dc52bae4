import type { CashEffectWire, OrderPaymentWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DayText, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What each proposed order does to the lowest cash: the one that lowers it most first. */
export function EffectsPanel({ effects }: { effects: readonly CashEffectWire[] }) {
  const t = useT();
  return (
    <Panel title={t('web.cash.effects')} className="cash-effects" note={t('web.cash.effects.note')}>
      <PlainTable rows={effects} keyOf={({ sku }) => sku} columns={effectColumns(t)} rowsMax={10} empty={t('plan.none')} />
    </Panel>
  );
}

/** Payments as days, moments and amounts, in the order's own currency or in that of the run; those without a day say so. */
export function Payments({ payments, isOwn = false }: { payments: readonly OrderPaymentWire[]; isOwn?: boolean }) {
  const t = useT();
  return (
    <>
      {payments.map((payment) => (
        <div key={`${payment.moment}~${payment.day}~${payment.state}`}>
          {payment.day === null ? <span className="soft">{t('web.cash.noday')}</span> : <DayText day={payment.day} />}{' '}
          <span className="soft">{t(`web.cash.moment.${payment.moment}`)}</span> {isOwn ? <Units value={payment.amount} /> : <Money value={payment.amount} />}
          {payment.state !== 'Open' && <span className="soft"> {t(`web.cash.state.${payment.state}`)}</span>}
        </div>
      ))}
    </>
  );
}

function effectColumns(t: Translate): Column<CashEffectWire>[] {
  const money = (key: string, title: string, read: (row: CashEffectWire) => number): Column<CashEffectWire> => ({
    key,
    title: titled(title),
    isNumber: true,
    width: 116,
    cell: (row) => <Money value={read(row)} />,
  });
  return [
    { key: 'sku', title: t('column.sku'), isHead: true, width: 220, cell: (row) => <SkuLink sku={row.sku} name={row.name} /> },
    { key: 'supplier', title: titled(t('plan.supplier')), width: 120, cell: (row) => row.supplier },
    money('cost', t('plan.cost'), (row) => row.cost),
    { key: 'payments', title: t('web.cash.payments'), width: 240, cell: (row) => <Payments payments={row.payments} /> },
    { key: 'terms', title: t('web.cash.terms'), width: 110, cell: (row) => t(`terms.source.${row.terms}`) },
    money('paid', t('cash.paid'), (row) => row.paid),
    money('brings', t('cash.brings'), (row) => row.brings),
    money('lowers', t('cash.lowers'), (row) => row.lowers),
    money('alone', t('web.cash.alone'), (row) => row.alone),
  ];
}
