import type { SettlementWire } from '../../api/wire';
import type { Step } from '../../parts/waterfall';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

/** The bars of a settlement: its amounts, the largest first, lead to their sum, the difference leads on to what it tells. */
export function settlementSteps({ parts, sum, difference, told }: SettlementWire, t: Translate): readonly Step[] {
  return [
    ...parts.toSorted((left, right) => right.amount - left.amount).map(({ title, amount }) => ({ name: title, amount })),
    { name: titled(t('column.sum')), amount: sum, isTotal: true },
    { name: titled(t('column.difference')), amount: difference },
    { name: titled(t('column.told')), amount: told, isTotal: true },
  ];
}
