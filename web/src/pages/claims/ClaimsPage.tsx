import { Segmented } from 'antd';
import { Navigate } from 'react-router';
import { useAddress } from '../../parts/useAddress';
import { useT } from '../../texts/TextsProvider';
import { ClaimsList } from './ClaimsList';
import { ReturnsList } from './ReturnsList';

const tabs = ['claims', 'returns'] as const;
const tabParam = 'tab';

// What is on the way had its list here before it had a page: addresses people kept still lead there.
const onTheWayTab = 'ontheway';

/** What platforms and carriers owe, and what customers sent back. */
export default function ClaimsPage() {
  const t = useT();
  const [params, change] = useAddress();
  if (params.get(tabParam) === onTheWayTab) {
    const kept = new URLSearchParams(params);
    kept.delete(tabParam);
    return <Navigate to={{ pathname: '/on-the-way', search: kept.toString() }} replace />;
  }

  const here = tabs.find((tab) => tab === params.get(tabParam)) ?? 'claims';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.claims')}</h1>
        <Segmented<string>
          aria-label={t('web.claims.tabs')}
          value={here}
          options={tabs.map((tab) => ({ value: tab, label: t(`web.claims.tab.${tab}`) }))}
          onChange={(tab) => change(() => new URLSearchParams(tab === 'claims' ? {} : { [tabParam]: tab }))}
        />
      </header>
      {here === 'claims' && <ClaimsList />}
      {here === 'returns' && <ReturnsList />}
    </>
  );
}
