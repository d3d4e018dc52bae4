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
const DemandPage = lazy(() => import('./pages/demand/DemandPage'));
const SkuPage = lazy(() => import('./pages/skus/SkuPage'));
const TurnoverPage = lazy(() => import('./pages/turnover/TurnoverPage'));
const FindingsPage = lazy(() => import('./pages/findings/FindingsPage'));
const ClaimsPage = lazy(() => import('./pages/claims/ClaimsPage'));
const OnTheWayPage = lazy(() => import('./pages/ontheway/OnTheWayPage'));
const PromotionsPage = lazy(() => import('./pages/promotions/PromotionsPage'));
const PlansPage = lazy(() => import('./pages/plans/PlansPage'));
const ShippingPage = lazy(() => import('./pages/shipping/ShippingPage'));
const TransfersPage = lazy(() => import('./pages/transfers/TransfersPage'));
const CashPage = lazy(() => import('./pages/cash/CashPage'));
const SuppliersPage = lazy(() => import('./pages/suppliers/SuppliersPage'));
const SupplierPage = lazy(() => import('./pages/suppliers/SupplierPage'));
const DataPage = lazy(() => import('./pages/data/DataPage'));
const ImportsTab = lazy(() => import('./pages/data/ImportsTab'));
const QualityTab = lazy(() => import('./pages/data/QualityTab'));
const UnresolvedTab = lazy(() => import('./pages/data/UnresolvedTab'));
const ReconciliationTab = lazy(() => import('./pages/data/ReconciliationTab'));
const MoneyTab = lazy(() => import('./pages/data/MoneyTab'));
const SourcesTab = lazy(() => import('./pages/data/SourcesTab'));
const PicturesTab = lazy(() => import('./pages/data/PicturesTab'));
const SettingsPage = lazy(() => import('./pages/settings/SettingsPage'));
const PolicyTab = lazy(() => import('./pages/settings/PolicyTab'));
const GradesTab = lazy(() => import('./pages/settings/GradesTab'));
const CrossRuleTab = lazy(() => import('./pages/settings/CrossRuleTab'));
const CategoriesTab = lazy(() => import('./pages/settings/CategoriesTab'));
const OwnersTab = lazy(() => import('./pages/settings/OwnersTab'));
const FeesTab = lazy(() => import('./pages/settings/FeesTab'));
const PlacesTab = lazy(() => import('./pages/settings/PlacesTab'));
const RunsTab = lazy(() => import('./pages/settings/RunsTab'));

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
          { path: '/demand', Component: DemandPage },
          { path: '/skus/:sku', Component: SkuPage },
          { path: '/turnover', Component: TurnoverPage },
          { path: '/findings', Component: FindingsPage },
          { path: '/claims', Component: ClaimsPage },
          { path: '/on-the-way', Component: OnTheWayPage },
          { path: '/promotions', Component: PromotionsPage },
          { path: '/plans', Component: PlansPage },
          { path: '/transfers', Component: TransfersPage },
          { path: '/shipping', Component: ShippingPage },
          { path: '/cash', Component: CashPage },
          { path: '/suppliers', Component: SuppliersPage },
          { path: '/suppliers/:supplier', Component: SupplierPage },
        ],
      },
      {
        // Files can be dropped before there is a run; the lists beside are of a run.
        path: '/data',
        Component: DataPage,
        children: [
          { index: true, Component: ImportsTab },
          {
            Component: RunGate,
            children: [
              { path: 'quality', Component: QualityTab },
              { path: 'unresolved', Component: UnresolvedTab },
              { path: 'reconciliation', Component: ReconciliationTab },
              { path: 'money', Component: MoneyTab },
              { path: 'sources', Component: SourcesTab },
              { path: 'pictures', Component: PicturesTab },
            ],
          },
        ],
      },
      {
        path: '/settings',
        Component: SettingsPage,
        children: [
          { index: true, Component: PolicyTab },
          { path: 'grades', Component: GradesTab },
          { path: 'cross', Component: CrossRuleTab },
          { path: 'fees', Component: FeesTab },
          {
            Component: RunGate,
            children: [
              { path: 'categories', Component: CategoriesTab },
              { path: 'owners', Component: OwnersTab },
              { path: 'places', Component: PlacesTab },
            ],
          },
          { path: 'runs', Component: RunsTab },
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
