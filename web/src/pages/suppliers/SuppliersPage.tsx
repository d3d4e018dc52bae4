import type { SupplierWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { DataTable } from '../../parts/DataTable';
import { EmptyState } from '../../parts/EmptyState';
import { Figure } from '../../parts/Figure';
import { FilterBar } from '../../parts/FilterBar';
import { DayText, Units } from '../../parts/Numbers';
import { useListPage } from '../../parts/useListPage';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { SupplierLink } from './SupplierLink';

// The figures suppliers can be asked for by: those that have some.
const having = ['open_value', 'overdue_units', 'returnable_value'];

// What a buyer looks at first; the rest can be chosen, and the card shows all.
const first = ['open_value', 'on_time', 'lead_told', 'lead_median', 'lead_ninetieth', 'returnable_value'];
const extra = ['overdue_units', 'open_deposit', 'in_parts', 'short', 'defects'];

/** Who delivers: what is open with each, whether it comes in time, and what can still go back. */
export default function SuppliersPage() {
  const t = useT();
  const filters = [
    { name: 'text', label: t('web.filter.supplier') },
    {
      name: 'having',
      label: t('web.filter.having'),
      isSingle: true,
      choices: having.map((value) => ({ value, label: titled(t(`supplier.${value}`)) })),
    },
  ];
  const { table, bar } = useListPage('/api/suppliers', filters);
  return (
    <>
      <header className="page-head">
        <h1>{t('web.nav.suppliers')}</h1>
      </header>
      <p className="soft">{t('web.supplier.note')}</p>
      <FilterBar {...bar} />
      <DataTable<SupplierWire>
        name="suppliers"
        columns={columnsOf(t)}
        keyOf={(row) => row.key}
        {...table}
        empty={<EmptyState text={t('supplier.none')} />}
      />
    </>
  );
}

function columnsOf(t: Translate): Column<SupplierWire>[] {
  return [
    {
      key: 'name',
      isSortable: true,
      title: titled(t('supplier.name')),
      isHead: true,
      width: 200,
      cell: (row) => <SupplierLink supplier={row.key} name={row.name} />,
    },
    { key: 'skus', isSortable: true, title: titled(t('supplier.skus')), isNumber: true, width: 80, cell: (row) => <Units value={row.skus} /> },
    {
      key: 'orders',
      isSortable: true,
      title: titled(t('supplier.orders')),
      isNumber: true,
      width: 80,
      cell: (row) => <Units value={row.orders} />,
    },
    ...first.map((code) => figureColumn(t, code)),
    { key: 'until', isSortable: true, title: titled(t('supplier.until')), width: 120, cell: (row) => <DayText day={row.returnableUntil} /> },
    ...extra.map((code) => ({ ...figureColumn(t, code), isExtra: true })),
  ];
}

function figureColumn(t: Translate, code: string): Column<SupplierWire> {
  const title = titled(t(`supplier.${code}`));
  return {
    key: code,
    isSortable: true,
    title,
    isNumber: true,
    width: 110,
    cell: (row) => {
      const figure = row.figures.find((one) => one.code === code);
      return figure === undefined ? null : <Figure figure={figure} of={null} title={title} />;
    },
  };
}
