import { Tag, Tooltip } from 'antd';
import { useRunState } from '../api/RunProvider';
import type { CurrentRunWire } from '../api/wire';
import { DayText, Units } from '../parts/Numbers';
import { useT } from '../texts/TextsProvider';

/** Which day, which run and how good a record the figures of the page stand on. */
export function RunBadge() {
  const t = useT();
  const { current } = useRunState();
  if (current === null) {
    return null;
  }

  return (
    <div className="run-badge">
      <span>
        <span className="soft">{t('web.run.asof')}</span> <DayText day={current.run.asOf} />
      </span>
      <Grades grades={current.grades} />
      <span className="soft only-wide">{t('web.run.id', current.run.id)}</span>
      <span className="soft only-wide">{current.currency}</span>
    </div>
  );
}

/** How many places have a record of each quality. */
function Grades({ grades }: { grades: CurrentRunWire['grades'] }) {
  const t = useT();
  const told = (
    <ul className="plain">
      {grades.map(({ grade, places }) => (
        <li key={grade}>
          {t(`quality.${grade}`)}
          {t('list.colon')}
          <Units value={places} />
        </li>
      ))}
    </ul>
  );
  return (
    <Tooltip
      title={
        <>
          {t('web.run.grades')}
          {told}
        </>
      }
    >
      <Tag tabIndex={0} variant="outlined">
        {t('web.run.grade', grades.map(({ grade }) => grade).join(' '))}
      </Tag>
    </Tooltip>
  );
}
