import type { ClaimWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Count, DayText, Money, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

// Two weeks are left to gather the papers.
const soonDays = 14;

/** The columns of a list of claims. */
export function claimColumns(t: Translate, nameOf: (code: string) => string): Column<ClaimWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
    },
    ...claimOnlyColumns(t, nameOf),
  ];
}

/** The same where the SKU is known. */
export function claimOnlyColumns(t: Translate, nameOf: (code: string) => string): Column<ClaimWire>[] {
  return [
    { key: 'kind', title: titled(t('column.claim')), width: 170, cell: (row) => titled(row.title) },
    { key: 'place', title: titled(t('column.place')), width: 130, cell: (row) => nameOf(row.place) },
    {
      key: 'units',
      title: titled(t('column.units')),
      isNumber: true,
      width: 90,
      cell: (row) => <Units value={row.units} />,
    },
    { key: 'lastDay', title: titled(t('column.claimby')), width: 140, cell: (row) => <DayText day={row.lastDay} /> },
    {
      key: 'daysLeft',
      title: titled(t('column.daysleft')),
      isNumber: true,
      width: 120,
      cell: (row) => <DaysLeft claim={row} t={t} />,
    },
    {
      key: 'cost',
      title: titled(t('column.atcost')),
      isNumber: true,
      width: 110,
      cell: (row) => <Money value={row.cost} />,
    },
    {
      key: 'amount',
      title: titled(t('column.claimamount')),
      isNumber: true,
      width: 120,
      cell: (row) => <Money value={row.amount} />,
    },
    { key: 'arose', title: titled(t('column.arose')), width: 120, cell: (row) => <DayText day={row.arose} /> },
    { key: 'document', title: titled(t('column.document')), width: 170, cell: (row) => row.document },
    { key: 'basis', title: titled(t('column.basis')), width: 180, cell: (row) => row.basis },
  ];
}

function DaysLeft({ claim, t }: { claim: ClaimWire; t: Translate }) {
  if (claim.state === 'Expired') {
    return <Mark tone="plain" text={t('claim.state.Expired')} />;
  }

  if (claim.daysLeft === null) {
    return <Count value={claim.daysLeft} />;
  }

  return claim.daysLeft < 0 ? (
    <Mark tone="bad" text={t('web.claims.overdue')} />
  ) : (
    <>
      {claim.daysLeft <= soonDays && <Mark tone="warning" text={t('web.claims.soon')} />}
      <Count value={claim.daysLeft} />
    </>
  );
}
