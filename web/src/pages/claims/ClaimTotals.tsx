import type { ClaimTotalWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count, Money, Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What each kind of claim comes to, and what was missed of it. */
export function ClaimTotals({ totals }: { totals: readonly ClaimTotalWire[] }) {
  const t = useT();
  return (
    <Panel className="claim-totals" title={t('web.claims.totals')}>
      <PlainTable rows={totals} keyOf={({ kind }) => kind} columns={totalColumns(t)} />
    </Panel>
  );
}

function totalColumns(t: Translate): Column<ClaimTotalWire>[] {
  return [
    { key: 'kind', title: titled(t('column.claim')), isHead: true, width: 200, cell: (row) => titled(row.title) },
    {
      key: 'claims',
      title: titled(t('column.count')),
      isNumber: true,
      width: 100,
      cell: (row) => <Count value={row.claims} />,
    },
    {
      key: 'units',
      title: titled(t('column.units')),
      isNumber: true,
      width: 110,
      cell: (row) => <Units value={row.units} />,
    },
    {
      key: 'cost',
      title: titled(t('column.atcost')),
      isNumber: true,
      width: 130,
      cell: (row) => <Money value={row.cost} />,
    },
    {
      key: 'amount',
      title: titled(t('column.claimamount')),
      isNumber: true,
      width: 130,
      cell: (row) => <Money value={row.amount} />,
    },
    {
      key: 'expired',
      title: t('web.claims.expired'),
      isNumber: true,
      width: 160,
      cell: (row) => (
        <>
          <Count value={row.expired} /> {row.expired > 0 && <Money value={row.expiredAmount} />}
        </>
      ),
    },
  ];
}
