import type { PromotionWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import { Mark } from '../../parts/Mark';
import { DayText } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useChoices } from '../../parts/useChoices';
import { useListPage } from '../../parts/useListPage';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const states = ['Eligible', 'Unknown', 'NotEligible'] as const;
const types = ['Deal', 'Coupon', 'Outlet', 'PrimeDay', 'Other'] as const;
const tones = { Eligible: 'good', Unknown: 'plain', NotEligible: 'bad' } as const;

/** What is ahead: until when to submit it, whether the SKU may take part, what is kept for it and left after it. */
export default function PromotionsPage() {
  const t = useT();
  const filters = usePromotionFilters();
  const { table, bar } = useListPage('/api/promotions', filters);
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.promotions')}</h1>
      </header>
      <p className="soft">{t('web.promotion.note')}</p>
      <FilterBar {...bar} />
      <DataTable<PromotionWire>
        name="promotions"
        columns={columnsOf(t)}
        keyOf={(row) => `${row.sku}~${row.store}~${row.start}~${row.name}`}
        {...table}
        empty={<EmptyState text={t('promotion.none')} />}
      />
    </>
  );
}

function usePromotionFilters(): Filter[] {
  const t = useT();
  const { store } = useChoices();
  return [
    { name: 'text', label: t('web.filter.promotion') },
    {
      name: 'state',
      label: titled(t('promotion.state')),
      choices: states.map((value) => ({ value, label: t(`promotion.state.${value}`) })),
    },
    {
      name: 'type',
      label: titled(t('promotion.type')),
      choices: types.map((value) => ({ value, label: t(`promotion.type.${value}`) })),
    },
    store,
  ];
}

function columnsOf(t: Translate): Column<PromotionWire>[] {
  return [
    {
      key: 'sku',
      isSortable: true,
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.title} />,
    },
    {
      key: 'actBy',
      isSortable: true,
      title: titled(t('promotion.actby')),
      width: 150,
      cell: (row) => (
        <>
          <DayText day={row.actBy} /> {row.isPassed && <Mark tone="warning" text={t('web.promotion.passed')} />}
        </>
      ),
    },
    { key: 'name', isSortable: true, title: titled(t('promotion.name')), width: 130, cell: (row) => row.name },
    {
      key: 'state',
      isSortable: true,
      title: titled(t('promotion.state')),
      width: 100,
      cell: (row) => <Mark tone={tones[row.state]} text={t(`promotion.state.${row.state}`)} />,
    },
    { key: 'conditions', title: titled(t('promotion.why')), width: 280, cell: (row) => row.conditions },
    {
      key: 'reserved',
      isSortable: true,
      title: titled(t('promotion.reserved')),
      isNumber: true,
      width: 100,
      cell: (row) => <Figure figure={row.reserved} of={null} title={titled(t('promotion.reserved'))} />,
    },
    {
      key: 'left',
      isSortable: true,
      title: titled(t('promotion.after')),
      isNumber: true,
      width: 110,
      cell: (row) => <Figure figure={row.left} of={null} title={titled(t('promotion.after'))} />,
    },
    {
      key: 'fee',
      isSortable: true,
      title: titled(t('promotion.fee')),
      isNumber: true,
      width: 100,
      cell: (row) => <Figure figure={row.fee} of={null} title={titled(t('promotion.fee'))} />,
    },
    {
      key: 'days',
      isSortable: true,
      title: titled(t('promotion.start')),
      width: 200,
      cell: (row) => (
        <>
          <DayText day={row.start} /> – <DayText day={row.end} />
        </>
      ),
    },
    { key: 'type', isSortable: true, title: titled(t('promotion.type')), width: 100, isExtra: true, cell: (row) => t(`promotion.type.${row.type}`) },
    { key: 'store', isSortable: true, title: titled(t('column.store')), width: 120, isExtra: true, cell: (row) => row.store },
  ];
}
