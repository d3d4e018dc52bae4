import { Segmented } from 'antd';
import { useState } from 'react';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useT } from '../../texts/TextsProvider';
import type { Uploads } from './uploads';

const tabs = ['imports', 'quality', 'unresolved', 'reconciliation', 'money', 'sources', 'pictures'] as const;

/** What came in, how good it is, and what is left to put right. */
export default function DataPage() {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  // Files stay in memory as long as the page is open, so that a mapping can be tried without choosing them again.
  const [uploads] = useState<Uploads>(() => new Map());
  const here = tabs.find((tab) => pathname === pathOf(tab)) ?? 'imports';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.data')}</h1>
        <Segmented<string>
          aria-label={t('web.data.tabs')}
          value={here}
          options={tabs.map((tab) => ({ value: tab, label: t(`web.data.tab.${tab}`) }))}
          onChange={(tab) => void navigate(pathOf(tab))}
        />
      </header>
      <Outlet context={uploads} />
    </>
  );
}

function pathOf(tab: string): string {
  return tab === 'imports' ? '/data' : `/data/${tab}`;
}
