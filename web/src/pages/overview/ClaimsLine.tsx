import { Link } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import { DayText, Money } from '../../parts/Numbers';
import { useT } from '../../texts/TextsProvider';

const noQuestion = { query: {} };

/** What platforms and carriers owe in all, and until when the next of it can be claimed; asked for by itself, so that nothing waits. */
export function ClaimsLine() {
  const t = useT();
  const { data } = useAnswer('/api/claims/summary', noQuestion);
  if (data === undefined || data.claims === 0) {
    return null;
  }

  return (
    <p className="claims-line plain" role="note">
      <Link to="/claims?state=Open">{t('web.overview.claims', data.claims)}</Link>
      <span>
        {t('web.overview.claims.worth')} <Money value={data.amount} />
        {data.unknown > 0 && <span className="soft"> {t('web.overview.claims.unknown', data.unknown)}</span>}
      </span>
      {data.nextDay !== null && (
        <span>
          {t('web.overview.claims.next')} <DayText day={data.nextDay} />{' '}
          <span className="soft">{t('web.overview.claims.due', data.dueOnNextDay)}</span>
        </span>
      )}
    </p>
  );
}
