import { Segmented } from 'antd';
import { Outlet, useLocation, useNavigate } from 'react-router';
import { useT } from '../../texts/TextsProvider';

const tabs = ['policy', 'grades', 'cross', 'categories', 'owners', 'fees', 'places', 'runs'] as const;

/** How stock is judged, who answers for it, what fees count, which places there are, and what was run. */
export default function SettingsPage() {
  const t = useT();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = tabs.find((tab) => pathname === pathOf(tab)) ?? 'policy';
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.settings')}</h1>
        <Segmented<string>
          aria-label={t('web.settings.tabs')}
          value={here}
          options={tabs.map((tab) => ({ value: tab, label: t(`web.settings.tab.${tab}`) }))}
          onChange={(tab) => void navigate(pathOf(tab))}
        />
      </header>
      <Outlet />
    </>
  );
}

function pathOf(tab: string): string {
  return tab === 'policy' ? '/settings' : `/settings/${tab}`;
}
