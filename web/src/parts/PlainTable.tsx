import { Table, type TableProps } from 'antd';
import type { Column } from './columns';
import { Scrollable } from './Scrollable';
import type { Selection } from './DataTable';
import { EmptyState } from './EmptyState';
import { tableColumn } from './tableColumn';
import { useT } from '../texts/TextsProvider';

interface PlainTableProps<Row> {
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** What is said when there is no row. */
  empty?: string;
  selection?: Selection;
  /** Rows beyond this many are paged. */
  rowsMax?: number;
  /** Fits its place and wraps its cells instead of scrolling sideways. */
  isFitted?: boolean;
}

/** A short table, all of whose rows have come: in the order the server gave them. */
export function PlainTable<Row extends object>(props: PlainTableProps<Row>) {
  const { columns, rows, keyOf, selection, rowsMax = 50 } = props;
  const t = useT();
  const table: TableProps<Row> = {
    size: 'small',
    rowKey: keyOf,
    dataSource: [...rows],
    columns: columns.map((column) => ({ ...tableColumn(column, null, true), sorter: false })),
    ...(props.isFitted ? {} : { scroll: { x: 'max-content' } }),
    pagination: rows.length > rowsMax ? { pageSize: rowsMax, showSizeChanger: false } : false,
    locale: { emptyText: <EmptyState text={props.empty ?? t('web.list.none')} /> },
  };
  if (selection !== undefined) {
    table.rowSelection = {
      selectedRowKeys: [...selection.keys],
      onChange: (keys) => selection.choose(keys.map(String)),
      getCheckboxProps: (row) => ({ 'aria-label': t('web.list.choose', selection.labelOf(keyOf(row))) }),
      getTitleCheckboxProps: () => ({ 'aria-label': t('web.list.chooseall') }),
    };
  }

  return (
    <Scrollable>
      <Table<Row> {...table} />
    </Scrollable>
  );
}
