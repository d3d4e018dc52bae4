import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { Link, Outlet } from 'react-router';
import { Problem } from '../api/problem';
import { useRunState } from '../api/RunProvider';
import { EmptyState } from '../parts/EmptyState';
import { ErrorState } from '../parts/ErrorState';
import { Loading } from '../parts/Loading';
import { useT } from '../texts/TextsProvider';

// Drawers any page may open: fetched after the page itself.
const Drawers = lazy(() => import('./Drawers'));

/** Pages of figures stand behind it: without a run it says which way leads to the first. */
export function RunGate() {
  const t = useT();
  const { current, error, isPending, retry } = useRunState();
  if (current !== null) {
    return (
      <>
        <Outlet />
        <Suspense>
          <Drawers />
        </Suspense>
      </>
    );
  }

  if (isPending) {
    return <Loading />;
  }

  return error instanceof Problem && error.status === 404 ? (
    <EmptyState text={t('web.run.none')}>
      <Link to="/data">
        <Button type="primary">{t('web.run.begin')}</Button>
      </Link>
    </EmptyState>
  ) : (
    <ErrorState error={error ?? new Error(t('web.run.none'))} retry={retry} />
  );
}
