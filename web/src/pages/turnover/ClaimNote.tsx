import { Mark } from '../../parts/Mark';
import { useT } from '../../texts/TextsProvider';

/** What others say of turnover and margin: cited as words, used in no figure. */
export function ClaimNote() {
  const t = useT();
  return (
    <aside className="claim" aria-label={t('web.turnover.claim.label')}>
      <Mark tone="warning" text={t('web.turnover.claim.label')} />
      <blockquote>{t('web.turnover.claim')}</blockquote>
      <p className="soft">{t('web.turnover.claim.note')}</p>
    </aside>
  );
}
