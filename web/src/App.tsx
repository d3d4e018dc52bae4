import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { lazy } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { RunProvider } from './api/RunProvider';
import { NowherePage } from './pages/NowherePage';
import { RunGate } from './shell/RunGate';
import { Shell } from './shell/Shell';
import { ThemeProvider } from './shell/ThemeProvider';
import { Waiting } from './shell/Waiting';
import { TextsProvider } from './texts/TextsProvider';

const OverviewPage = lazy(() => import('./pages/overview/OverviewPage'));
const StockPage = lazy(() => import('./pages/stock/StockPage'));
const SkuPage = lazy(() => import('./pages/skus/SkuPage'));
const TurnoverPage = lazy(() => import('./pages/turnover/TurnoverPage'));
const FindingsPage = lazy(() => import('./pages/findings/FindingsPage'));

/** Every route, by noun; a page is fetched when first gone to. */
const router = createBrowserRouter([
  {
    Component: Shell,
    children: [
      {
        Component: RunGate,
        children: [
          { path: '/', Component: OverviewPage },
          { path: '/stock', Component: StockPage },
          { path: '/skus/:sku', Component: SkuPage },
          { path: '/turnover', Component: TurnoverPage },
          { path: '/findings', Component: FindingsPage },
        ],
      },
      { path: '*', Component: NowherePage },
    ],
  },
]);

export function App({ client }: { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <TextsProvider waiting={(error) => <Waiting error={error} />}>
        <ThemeProvider>
          <RunProvider>
            <RouterProvider router={router} />
          </RunProvider>
        </ThemeProvider>
      </TextsProvider>
    </QueryClientProvider>
  );
}
