import type { PlanChangeWire, PlanSumsWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Money, Units } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const money: ReadonlySet<string> = new Set(['cost', 'safetyValue', 'excessValue']);
const order = ['skus', 'units', 'cost', 'reorderPoint', 'safetyStock', 'safetyValue', 'excess', 'excessValue'] as const;

type Sum = (typeof order)[number];

/** What plans come to as they are and as assumed, and the change. */
export function PlanChange({ change }: { change: PlanChangeWire }) {
  const t = useT();
  const title = (key: string): string => titled(t(`plan.whatif.${key}`));
  const column = (key: string, read: (sum: Sum) => number): Column<{ sum: Sum }> => ({
    key,
    title: title(key),
    isNumber: true,
    cell: ({ sum }) => (money.has(sum) ? <Money value={read(sum)} /> : <Units value={Math.round(read(sum))} />),
  });
  const of = (sums: PlanSumsWire) => (sum: Sum) => sums[sum];
  const columns: Column<{ sum: Sum }>[] = [
    { key: 'sum', title: '', cell: ({ sum }) => t(`plan.whatif.${sum}`) },
    column('now', of(change.now)),
    column('then', of(change.then)),
    column('change', (sum) => change.then[sum] - change.now[sum]),
  ];
  return <PlainTable columns={columns} rows={order.map((sum) => ({ sum }))} keyOf={({ sum }) => sum} isFitted />;
}
