import type { ReturnWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { Share } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useListPage } from '../../parts/useListPage';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { returnColumns } from './returnColumns';

/** What came back in 365 days: by SKU, those that come back too often first, and by category. */
export function ReturnsList() {
  const t = useT();
  const { data, table } = useListPage('/api/returns');
  return (
    <div className="stack">
      {data !== undefined && data.categories.length > 0 && (
        <Panel className="returns-categories" title={t('web.returns.categories')}>
          <PlainTable<ReturnWire>
            rows={data.categories}
            keyOf={({ category }) => category ?? ''}
            columns={[categoryColumn(t), ...returnColumns(t)]}
            rowsMax={20}
          />
        </Panel>
      )}
      <Panel className="returns" title={t('web.returns.list')} note={t('web.returns.note')}>
        <DataTable<ReturnWire>
          name="returns"
          columns={[skuColumn(t), categoryRateColumn(t), ...returnColumns(t)]}
          keyOf={({ sku }) => sku}
          {...table}
          empty={<EmptyState text={t('web.returns.none')} />}
        />
      </Panel>
    </div>
  );
}

function skuColumn(t: Translate): Column<ReturnWire> {
  return {
    key: 'sku',
    title: t('column.sku'),
    isHead: true,
    width: 220,
    cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
  };
}

function categoryRateColumn(t: Translate): Column<ReturnWire> {
  return {
    key: 'categoryRate',
    title: titled(t('column.categoryrate')),
    isNumber: true,
    width: 120,
    cell: (row) => <Share value={row.categoryRate} />,
  };
}

function categoryColumn(t: Translate): Column<ReturnWire> {
  return {
    key: 'category',
    title: titled(t('column.category')),
    isHead: true,
    width: 160,
    cell: ({ category }) => (category == null || category === '' ? t('place.none') : category),
  };
}
