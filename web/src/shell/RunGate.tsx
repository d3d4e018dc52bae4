import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { isNothingYet } from '../api/problem';
import { useRunState } from '../api/RunProvider';
import { GuideBar } from '../pages/start/GuideBar';
import { GuideWatch } from '../pages/start/GuideWatch';
import { ErrorState } from '../parts/ErrorState';
import { Loading } from '../parts/Loading';
import { useT } from '../texts/TextsProvider';

// Drawers any page may open: fetched after the page itself.
const Drawers = lazy(() => import('./Drawers'));
const StartWizard = lazy(() => import('../pages/start/StartWizard'));

/** Pages of figures stand behind it: without a run it says which way leads to the first. */
export function RunGate() {
  const t = useT();
  const { current, error, isPending, retry } = useRunState();
  if (current !== null) {
    return (
      <>
        <GuideBar />
        <Outlet />
        <GuideWatch />
        <Suspense>
          <Drawers />
        </Suspense>
      </>
    );
  }

  if (isPending) {
    return <Loading />;
  }

  return isNothingYet(error) ? (
    <Suspense fallback={<Loading />}>
      <StartWizard />
    </Suspense>
  ) : (
    <ErrorState error={error ?? new Error(t('web.run.none'))} retry={retry} />
  );
}
