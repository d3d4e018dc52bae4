import { Card } from 'antd';
import type { ChangedFigureWire, FigureWire } from '../../api/wire';
import type { Part } from '../../parts/explain';
import { Figure } from '../../parts/Figure';
import { DayText } from '../../parts/Numbers';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';

// Each card leads with one figure; the others stand below it.
const cards: readonly (readonly [lead: string, ...also: string[]])[] = [
  ['cash_tied_up', 'stock_value', 'in_transit_value'],
  ['stuck_value', 'eo_rate_value'],
  ['eo_rate_quantity', 'dead_stock_share'],
  ['cost_of_one_more_week', 'cost_of_one_more_day'],
  ['days_inventory_outstanding', 'turnover'],
  ['lost_sales', 'in_stock_rate'],
];

// Where more is better; everywhere else on this page less is.
const betterUp = ['turnover', 'in_stock_rate', 'sell_through', 'gmroi', 'gross_margin'];

// For these the target is the least they should be.
const targetIsLeast = ['sell_through', 'in_stock_rate', 'turnover'];

interface FigureCardsProps {
  figures: readonly ChangedFigureWire[];
  beforeDay: string | null | undefined;
  /** What they were read of. */
  of: Part;
  /** The cards that come first and are set off, by the figure they lead with. */
  first?: readonly string[];
}

/** The figures at the top, each with what it was some weeks before. */
export function FigureCards({ figures, beforeDay, of, first = [] }: FigureCardsProps) {
  const byCode = new Map(figures.map((one) => [one.now.code, one]));
  const places = new Map(first.map((code, place) => [code, place]));
  const placeOf = ([lead]: readonly string[]) => places.get(lead ?? '') ?? first.length;
  const shown = cards
    .toSorted((left, right) => placeOf(left) - placeOf(right))
    .map((codes) => codes.flatMap((code) => byCode.get(code) ?? []))
    .filter((group) => group.length > 0);
  return (
    <div className="figure-cards">
      {shown.map(([lead, ...also]) =>
        lead === undefined ? null : (
          <FigureCard
            key={lead.now.code}
            lead={lead}
            also={also}
            beforeDay={beforeDay}
            of={of}
            isFirst={places.has(lead.now.code)}
          />
        ),
      )}
    </div>
  );
}

interface FigureCardProps {
  lead: ChangedFigureWire;
  also: readonly ChangedFigureWire[];
  beforeDay: string | null | undefined;
  of: Part;
  isFirst: boolean;
}

function FigureCard({ lead, also, beforeDay, of, isFirst }: FigureCardProps) {
  const titleOf = useFigureTitle();
  return (
    <Card size="small" variant="borderless" className={isFirst ? 'figure-card-first' : ''}>
      <h2 className="figure-card-title soft">{titleOf(lead.now.code)}</h2>
      <div className="figure-card-lead">
        <Figure figure={lead.now} of={of} title={titleOf(lead.now.code)} />
      </div>
      <Target figure={lead.now} />
      <Change changed={lead} beforeDay={beforeDay} />
      {also.map((one) => (
        <div className="figure-card-also" key={one.now.code}>
          <span className="soft">{titleOf(one.now.code)}</span>
          <Figure figure={one.now} of={of} title={titleOf(one.now.code)} />
        </div>
      ))}
    </Card>
  );
}

function Target({ figure }: { figure: FigureWire }) {
  const t = useT();
  const formats = useFormats();
  if (figure.target == null) {
    return null;
  }

  const target = formats.figure(figure.target, figure.unit);
  return (
    <div className="soft">
      {targetIsLeast.includes(figure.code) ? t('web.target.least', target) : t('web.target.most', target)}
    </div>
  );
}

function Change({
  changed: { now, change },
  beforeDay,
}: {
  changed: ChangedFigureWire;
  beforeDay: string | null | undefined;
}) {
  const t = useT();
  const formats = useFormats();
  if (change == null || beforeDay == null) {
    return null;
  }

  const written = formats.change(change, now.unit);
  const isBetter = betterUp.includes(now.code) ? change > 0 : change < 0;
  // What is written as zero is neither better nor worse.
  const look = !/[1-9]/.test(written) ? 'soft' : isBetter ? 'better' : 'worse';
  return (
    <div>
      <span className={`number ${look}`}>{written}</span>{' '}
      <span className="soft">
        {t('web.overview.since')} <DayText day={beforeDay} />
      </span>
    </div>
  );
}
