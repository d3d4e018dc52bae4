import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { QualityWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { FilterBar } from '../../parts/FilterBar';
import { questionOf } from '../../parts/listView';
import { DayText, Units } from '../../parts/Numbers';
import { SkuLink } from '../../parts/SkuLink';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const gradeFilter = 'grade';

/** How good the record of each SKU in each warehouse is, and where stock seen and movements disagree. */
export default function QualityTab() {
  const t = useT();
  const { run, grades } = useCurrentRun();
  const nameOf = useWarehouseNames();
  const [view, change] = useListView([gradeFilter]);
  const question = questionOf(view);
  const { data, error, isFetching, refetch } = useAnswer('/api/facts/quality', { query: question });
  const filters = [
    {
      name: gradeFilter,
      label: t('column.quality'),
      isSingle: true,
      choices: grades.map(({ grade }) => ({ value: grade, label: t(`quality.${grade}`) })),
    },
  ];
  return (
    <>
      <p className="soft">{t('web.data.quality.note')}</p>
      <FilterBar filters={filters} view={view} change={change} />
      <DataTable<QualityWire>
        name="quality"
        columns={qualityColumns(t, nameOf)}
        keyOf={(row) => `${row.sku}~${row.warehouse}`}
        view={view}
        change={change}
        rows={data?.rows}
        total={data?.total ?? 0}
        isBusy={isFetching}
        error={error}
        retry={() => void refetch()}
        exportTo={(form) =>
          addressOf(`/api/facts/quality/export.${form}`, { run: run.id, grade: view.filters[gradeFilter]?.[0] })
        }
        empty={<EmptyState text={t('web.list.none')} />}
      />
    </>
  );
}

function qualityColumns(t: Translate, nameOf: (code: string) => string): Column<QualityWire>[] {
  return [
    {
      key: 'sku',
      title: t('column.sku'),
      isHead: true,
      width: 240,
      cell: (row) => <SkuLink sku={row.sku} name={row.name} />,
    },
    { key: 'warehouse', title: titled(t('column.warehouse')), width: 150, cell: (row) => nameOf(row.warehouse) },
    { key: 'grade', title: titled(t('column.quality')), width: 280, cell: (row) => t(`quality.${row.grade}`) },
    {
      key: 'residuals',
      title: t('web.data.residuals'),
      hint: t('quality.residuals'),
      width: 340,
      cell: (row) => <Residuals residuals={row.residuals} />,
    },
  ];
}

function Residuals({ residuals }: { residuals: QualityWire['residuals'] }) {
  const t = useT();
  return residuals.length === 0 ? (
    <span className="soft">{t('web.data.residuals.none')}</span>
  ) : (
    <ul className="plain">
      {residuals.map(({ from, to, expected, found }) => (
        <li key={`${from} ${to}`}>
          <DayText day={from} /> – <DayText day={to} />
          {t('list.colon')}
          {t('column.expected')} <Units value={expected} />
          {t('list.comma')}
          {t('column.found')} <Units value={found} />
        </li>
      ))}
    </ul>
  );
}
