import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { PromotionWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { questionOf } from '../../parts/listView';
import { Mark } from '../../parts/Mark';
import { DayText } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const noFilters: readonly string[] = [];
const tones = { Eligible: 'good', Unknown: 'plain', NotEligible: 'bad' } as const;

/** What is ahead: until when to submit it, whether the SKU may take part, what is kept for it and left after it. */
export default function PromotionsPage() {
  const t = useT();
  const { run } = useCurrentRun();
  const [view, change] = useListView(noFilters);
  const { data, error, isFetching, refetch } = useAnswer('/api/promotions', { query: questionOf(view) });
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.promotions')}</h1>
      </header>
      <p className="soft">{t('web.promotion.note')}</p>
      <DataTable<PromotionWire>
        name="promotions"
        columns={columnsOf(t)}
        keyOf={(row) => `${row.sku}~${row.store}~${row.start}~${row.name}`}
        view={view}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) => addressOf(`/api/promotions/export.${form}`, { run: run.id })}
        empty={<EmptyState text={t('promotion.none')} />}
      />
    </>
  );
}

function columnsOf(t: Translate): Column<PromotionWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 220,
      cell: (row) => <SkuLink sku={row.sku} name={row.title} />,
    },
    {
      key: 'actBy',
      title: titled(t('promotion.actby')),
      width: 150,
      cell: (row) => (
        <>
          <DayText day={row.actBy} /> {row.isPassed && <Mark tone="warning" text={t('web.promotion.passed')} />}
        </>
      ),
    },
    { key: 'name', title: titled(t('promotion.name')), width: 130, cell: (row) => row.name },
    {
      key: 'state',
      title: titled(t('promotion.state')),
      width: 100,
      cell: (row) => <Mark tone={tones[row.state]} text={t(`promotion.state.${row.state}`)} />,
    },
    { key: 'conditions', title: titled(t('promotion.why')), width: 280, cell: (row) => row.conditions },
    {
      key: 'reserved',
      title: titled(t('promotion.reserved')),
      isNumber: true,
      width: 100,
      cell: (row) => <Figure figure={row.reserved} of={null} title={titled(t('promotion.reserved'))} />,
    },
    {
      key: 'left',
      title: titled(t('promotion.after')),
      isNumber: true,
      width: 110,
      cell: (row) => <Figure figure={row.left} of={null} title={titled(t('promotion.after'))} />,
    },
    {
      key: 'fee',
      title: titled(t('promotion.fee')),
      isNumber: true,
      width: 100,
      cell: (row) => <Figure figure={row.fee} of={null} title={titled(t('promotion.fee'))} />,
    },
    {
      key: 'days',
      title: titled(t('promotion.start')),
      width: 200,
      cell: (row) => (
        <>
          <DayText day={row.start} /> – <DayText day={row.end} />
        </>
      ),
    },
    { key: 'type', title: titled(t('promotion.type')), width: 100, isExtra: true, cell: (row) => t(`promotion.type.${row.type}`) },
    { key: 'store', title: titled(t('column.store')), width: 120, isExtra: true, cell: (row) => row.store },
  ];
}
