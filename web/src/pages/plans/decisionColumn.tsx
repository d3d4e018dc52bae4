import type { PlanDecisionWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import type { Filter } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { Dash, Units } from '../../parts/Numbers';
import type { Translate } from '../../texts/fill';
import { titled } from '../../texts/titled';

const decided = ['Undecided', 'Accepted', 'Changed', 'Rejected'] as const;

/** The filter by what was decided. */
export function decidedFilter(t: Translate): Filter {
  return {
    name: 'decided',
    label: t('web.decide.filter'),
    choices: decided.map((value) => ({ value, label: t(value === 'Undecided' ? 'web.decide.filter.none' : `plan.answer.${value}`) })),
  };
}

/** The column of what was decided of a line. */
export function decisionColumn<Row extends { decision: PlanDecisionWire | null }>(t: Translate): Column<Row> {
  return {
    key: 'decision',
    title: titled(t('plan.decision')),
    width: 150,
    cell: ({ decision }) =>
      decision === null ? (
        <Dash />
      ) : (
        <>
          <Mark tone={decision.answer === 'Rejected' ? 'plain' : 'good'} text={t(`plan.answer.${decision.answer}`)} />
          {decision.answer === 'Changed' && (
            <>
              {' '}
              <Units value={decision.units} />
            </>
          )}
          {decision.reason !== '' && <div className="soft">{decision.reason}</div>}
        </>
      ),
  };
}
