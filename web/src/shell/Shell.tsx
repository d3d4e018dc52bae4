import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer, Layout } from 'antd';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ErrorBoundary } from '../parts/ErrorBoundary';
import { Loading } from '../parts/Loading';
import { useNarrow } from '../parts/useNarrow';
import { useT } from '../texts/TextsProvider';
import { LanguageSwitch, ThemeSwitch } from './Choices';
import { Navigation } from './Navigation';
import { RunBar } from './RunBar';
import { RunBadge } from './RunBadge';
import { usePlace } from './usePlace';

const siderWidth = 176;

/** The frame of every page: navigation, the run, language and theme, and the page within. */
export function Shell() {
  const t = useT();
  const isNarrow = useNarrow();
  const [isOpen, setOpen] = useState(false);
  const { pathname } = useLocation();
  const here = usePlace();
  const title = here === undefined ? t('web.nav.nowhere') : t(`web.nav.${here.noun}`);
  useEffect(() => {
    document.title = `${title} · Stockturn`;
  }, [title]);
  return (
    <Layout className="shell">
      <a className="skip" href="#page">
        {t('web.nav.skip')}
      </a>
      <Layout.Header className="shell-header">
        {isNarrow && (
          <Button
            type="text"
            icon={<MenuOutlined />}
            aria-label={t('web.nav')}
            aria-expanded={isOpen}
            onClick={() => setOpen(true)}
          />
        )}
        <span className="brand">{!isNarrow && <img src="/mark.svg" alt="" width={22} height={22} />}Stockturn</span>
        <RunBadge />
        {!isNarrow && (
          <div className="shell-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        )}
      </Layout.Header>
      <Layout hasSider={!isNarrow}>
        {!isNarrow && (
          <Layout.Sider width={siderWidth} className="shell-sider">
            <Navigation />
          </Layout.Sider>
        )}
        <Layout.Content id="page" className="shell-page" role="main" tabIndex={-1}>
          <RunBar />
          <ErrorBoundary of={pathname}>
            <Suspense fallback={<Loading />}>
              <Outlet />
            </Suspense>
          </ErrorBoundary>
        </Layout.Content>
      </Layout>
      <Drawer
        open={isNarrow && isOpen}
        placement="left"
        size={260}
        title="Stockturn"
        onClose={() => setOpen(false)}
        footer={
          <div className="shell-choices">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        }
      >
        <Navigation onGo={() => setOpen(false)} />
      </Drawer>
    </Layout>
  );
}
