import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { UnresolvedWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { questionOf } from '../../parts/listView';
import { Units } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { PastePanel } from './PastePanel';

const noFilters: readonly string[] = [];

/** Codes no SKU explains, the most value first; put right many at once from two columns of a sheet. */
export default function UnresolvedTab() {
  const t = useT();
  const { run } = useCurrentRun();
  const [view, change] = useListView(noFilters);
  const { data, error, isFetching, refetch } = useAnswer('/api/facts/unresolved', { query: questionOf(view) });
  return (
    <div className="stack">
      <PastePanel />
      <Panel title={t('web.data.unresolved')} note={t('web.data.unresolved.note')}>
        <DataTable<UnresolvedWire>
          name="unresolved"
          columns={unresolvedColumns(t)}
          keyOf={(row) => row.sku}
          view={view}
          change={change}
          rows={data?.rows}
          total={data?.total ?? 0}
          isBusy={isFetching}
          error={error}
          retry={() => void refetch()}
          exportTo={(form) => addressOf(`/api/facts/unresolved/export.${form}`, { run: run.id })}
          empty={<EmptyState text={t('web.data.unresolved.none')} />}
        />
      </Panel>
    </div>
  );
}

function unresolvedColumns(t: Translate): Column<UnresolvedWire>[] {
  return [
    {
      key: 'sku',
      title: titled(t('column.code')),
      isHead: true,
      width: 180,
      cell: ({ sku }) => <SkuLink sku={sku} />,
    },
    {
      key: 'onHand',
      title: titled(t('column.onhand')),
      isNumber: true,
      width: 120,
      cell: ({ onHand }) => <Units value={onHand} />,
    },
    {
      key: 'value',
      title: titled(t('column.stockvalue')),
      isNumber: true,
      width: 160,
      cell: ({ sku, stockValue }) => <Figure figure={stockValue} of={{ sku }} />,
    },
    {
      key: 'sales',
      title: titled(t('column.netsales')),
      isNumber: true,
      width: 160,
      cell: ({ sku, netSales }) => <Figure figure={netSales} of={{ sku }} />,
    },
  ];
}
