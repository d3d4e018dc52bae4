import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../texts/TextsProvider';
import { useFormats } from './useFormats';

interface Valued {
  value: number | null | undefined;
}

/** What stands in the place of a figure that is not known; never a zero. */
export function Dash({ why }: { why?: string | undefined }) {
  const t = useT();
  const words = why ?? t('web.figure.unknown');
  return (
    <Tooltip title={words}>
      <span tabIndex={why === undefined ? undefined : 0} className="dash" role="img" aria-label={words}>
        —
      </span>
    </Tooltip>
  );
}

/** Money in the run's currency; `exact` with cents, for one unit. */
export function Money({ value, exact = false }: Valued & { exact?: boolean }) {
  const formats = useFormats();
  return <Written value={value} write={exact ? formats.moneyExact : formats.money} />;
}

export function Share({ value }: Valued) {
  return <Written value={value} write={useFormats().share} />;
}

/** A quantity of goods, without its word: the heading says it. */
export function Units({ value }: Valued) {
  return <Written value={value} write={useFormats().units} />;
}

/** A quantity of goods with its word: 3,240 units. */
export function UnitsText({ value }: Valued) {
  const formats = useFormats();
  return <Written value={value} write={(units) => formats.figure(units, 'Units')} />;
}

/** A plain number: a count, a rate a day. */
export function Count({ value }: Valued) {
  return <Written value={value} write={useFormats().number} />;
}

/** A span of days, with its word. */
export function Days({ value }: Valued) {
  const formats = useFormats();
  return <Written value={value} write={(days) => formats.figure(days, 'Days')} />;
}

/** A business day; `month` writes its month only. */
export function DayText({ day, month = false }: { day: string | null | undefined; month?: boolean }) {
  const formats = useFormats();
  if (day === null || day === undefined) {
    return <Dash />;
  }

  return (
    <time className="number" dateTime={day}>
      {month ? formats.month(day) : formats.day(day)}
    </time>
  );
}

/** A moment in the person's own time zone. */
export function MomentText({ moment }: { moment: string | null | undefined }) {
  const formats = useFormats();
  return moment === null || moment === undefined ? (
    <Dash />
  ) : (
    <time className="number" dateTime={moment}>
      {formats.moment(moment)}
    </time>
  );
}

function Written({ value, write }: Valued & { write: (value: number) => string }): ReactNode {
  return value === null || value === undefined ? <Dash /> : <span className="number">{write(value)}</span>;
}
