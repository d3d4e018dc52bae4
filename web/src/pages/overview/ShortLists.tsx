import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { FindingWire, SkuAmountWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { DayText, Money, UnitsText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { SkuLink } from '../../parts/SkuLink';
import { useT } from '../../texts/TextsProvider';
import { GroundsButton } from '../findings/GroundsButton';

interface ShortListProps<Row> {
  title: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  skuOf: (row: Row) => ReactNode;
  figureOf: (row: Row) => ReactNode;
  /** Where the whole list is. */
  to?: string;
}

/** A few lines of a longer list: what it is, and the figure it is listed for. */
export function ShortList<Row>({ title, rows, keyOf, skuOf, figureOf, to }: ShortListProps<Row>) {
  const t = useT();
  return (
    <Panel
      title={title}
      extra={to !== undefined && rows.length > 0 ? <Link to={to}>{t('web.overview.all')}</Link> : null}
    >
      {rows.length === 0 ? (
        <p className="soft plain">{t('web.list.empty')}</p>
      ) : (
        <ul className="short-list">
          {rows.map((row) => (
            <li key={keyOf(row)}>
              {skuOf(row)}
              <span className="short-figure">{figureOf(row)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** What is about to run out: by when to act, and how many are short. */
export function RunningOut({ rows }: { rows: readonly FindingWire[] }) {
  const t = useT();
  return (
    <ShortList
      title={t('web.overview.runningout')}
      rows={rows}
      keyOf={(row) => row.id}
      to="/findings?rule=stockout_risk"
      skuOf={(row) => <SkuLink sku={row.sku} name={row.name} />}
      figureOf={(row) => (
        <GroundsButton id={row.id}>
          {row.actBy == null ? <UnitsText value={row.units} /> : <DayText day={row.actBy} />}
        </GroundsButton>
      )}
    />
  );
}

/** Open orders that will become excess, by what they cost. */
export function ExcessOrders({ rows }: { rows: readonly FindingWire[] }) {
  const t = useT();
  return (
    <ShortList
      title={t('web.overview.excessorders')}
      rows={rows}
      keyOf={(row) => row.id}
      to="/findings?rule=on_order_excess"
      skuOf={(row) => <SkuLink sku={row.sku} name={row.name} />}
      figureOf={(row) => (
        <GroundsButton id={row.id}>
          <Money value={row.value} />
        </GroundsButton>
      )}
    />
  );
}

/** SKUs listed for one figure each. */
export function SkuAmounts({ title, rows }: { title: string; rows: readonly SkuAmountWire[] }) {
  return (
    <ShortList
      title={title}
      rows={rows}
      keyOf={(row) => row.sku}
      skuOf={(row) => <SkuLink sku={row.sku} name={row.name} />}
      figureOf={(row) => <Figure figure={row.figure} of={{ sku: row.sku }} title={row.sku} />}
    />
  );
}
