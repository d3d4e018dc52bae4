import { useT } from '../../texts/TextsProvider';
import { ClaimsList } from './ClaimsList';

/** What platforms and carriers owe, by the last day to claim it. */
export default function ClaimsPage() {
  const t = useT();
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.claims')}</h1>
      </header>
      <ClaimsList />
    </>
  );
}
