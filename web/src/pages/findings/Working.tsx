import type { WorkingWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';

/** What a rule used and reckoned, line by line, so that a person can check it. */
export function Working({ lines }: { lines: readonly WorkingWire[] }) {
  const t = useT();
  return lines.length === 0 ? (
    <p className="soft">{t('web.grounds.none')}</p>
  ) : (
    <ul className="working">
      {lines.map((line, place) => (
        <li key={place}>{line.text}</li>
      ))}
    </ul>
  );
}
