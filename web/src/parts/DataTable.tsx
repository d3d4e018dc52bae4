import { Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../texts/TextsProvider';
import { shownColumns, type Column } from './columns';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import { sizes, type ListView } from './listView';
import { Scrollable } from './Scrollable';
import { tableColumn } from './tableColumn';
import { TableTools } from './TableTools';
import { useFormats } from './useFormats';
import { useNarrow } from './useNarrow';

export interface Selection {
  keys: readonly string[];
  choose: (keys: string[]) => void;
  /** What a row is, for its box's label. */
  labelOf: (key: string) => string;
}

export interface DataTableProps<Row> {
  /** Names the list where saved views are kept. */
  name: string;
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  view: ListView;
  change: (change: Partial<ListView>) => void;
  /** Absent while the first answer is awaited. */
  rows: readonly Row[] | undefined;
  total: number;
  isBusy: boolean;
  error: Error | null;
  retry: () => void;
  selection?: Selection;
  /** The address of the download of a format, with the same filters. */
  exportTo?: (format: 'xlsx' | 'csv') => string;
  /** Stands before the table's own tools. */
  tools?: ReactNode;
  /** What is said when there is no row. */
  empty?: ReactNode;
  detailOf?: (row: Row) => ReactNode;
}

/** A list of the server: it pages, sorts and filters there; what is shown stands in the page's address. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { columns, view, change, keyOf, rows, total, selection, detailOf } = props;
  const t = useT();
  const formats = useFormats();
  const isNarrow = useNarrow();
  if (props.error !== null && rows === undefined) {
    return <ErrorState error={props.error} retry={props.retry} />;
  }

  const table: TableProps<Row> = {
    size: 'small',
    rowKey: keyOf,
    dataSource: rows ?? [],
    loading: props.isBusy,
    columns: shownColumns(columns, view.columns).map((column) => tableColumn(column, view.sort, isNarrow)),
    scroll: { x: 'max-content' },
    showSorterTooltip: false,
    locale: {
      emptyText: rows === undefined ? t('web.loading') : (props.empty ?? <EmptyState text={t('web.list.none')} />),
    },
    onChange: (_pages, _filters, sorter, { action }) => {
      const by = Array.isArray(sorter) ? sorter[0] : sorter;
      if (action === 'sort') {
        change({ sort: by?.order == null ? null : `${by.order === 'descend' ? '-' : ''}${String(by.columnKey)}` });
      }
    },
    pagination: {
      current: view.page,
      pageSize: view.size,
      total,
      showSizeChanger: true,
      pageSizeOptions: [...sizes],
      simple: isNarrow,
      showTotal: (all) => t('web.list.total', formats.units(all)),
      onChange: (page, size) => change(size === view.size ? { page } : { size }),
    },
  };
  if (selection !== undefined) {
    table.rowSelection = {
      selectedRowKeys: [...selection.keys],
      preserveSelectedRowKeys: true,
      onChange: (keys) => selection.choose(keys.map(String)),
      getCheckboxProps: (row) => ({ 'aria-label': t('web.list.choose', selection.labelOf(keyOf(row))) }),
      getTitleCheckboxProps: () => ({ 'aria-label': t('web.list.chooseall') }),
      fixed: !isNarrow,
    };
  }

  if (detailOf !== undefined) {
    table.expandable = { expandedRowRender: detailOf };
  }

  return (
    <section aria-busy={props.isBusy}>
      <TableTools {...props} />
      <Scrollable>
        <Table<Row> {...table} />
      </Scrollable>
    </section>
  );
}
