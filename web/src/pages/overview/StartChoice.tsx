import { Segmented } from 'antd';
import { Link } from 'react-router';
import { useT } from '../../texts/TextsProvider';
import { arrangements, starts, type Start } from './starts';

interface StartChoiceProps {
  start: Start;
  choose: (start: Start) => void;
}

/** Whom the first page is for: the pain is named first. */
export function StartChoice({ start, choose }: StartChoiceProps) {
  const t = useT();
  return (
    <Segmented<Start>
      aria-label={t('web.start.for')}
      value={start}
      options={starts.map((one) => ({ value: one, label: t(`web.for.${one}`), title: t(`web.for.${one}.pain`) }))}
      onChange={choose}
    />
  );
}

/** What hurts, what therefore stands first, and where to go on. */
export function StartNote({ start }: { start: Start }) {
  const t = useT();
  return (
    <p className="panel-note start-note">
      <strong>{t(`web.for.${start}.pain`)}</strong> <span className="soft">{t(`web.for.${start}.first`)}</span>
      {arrangements[start].ways.map(({ name, to }) => (
        <Link key={name} to={to}>
          {t(`web.for.way.${name}`)}
        </Link>
      ))}
    </p>
  );
}
