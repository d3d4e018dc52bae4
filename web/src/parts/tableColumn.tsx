import type { TableProps } from 'antd';
import { orderOf, type Column } from './columns';

/** A column as antd's table takes it. The server sorts: the table only shows the order. */
export function tableColumn<Row>(
  column: Column<Row>,
  sort: string | null,
  isNarrow: boolean,
): NonNullable<TableProps<Row>['columns']>[number] {
  return {
    key: column.key,
    title: column.hint === undefined ? column.title : <abbr title={column.hint}>{column.title}</abbr>,
    render: (_value: unknown, row: Row) => column.cell(row),
    align: column.isNumber ? 'right' : 'left',
    sorter: column.isSortable ?? false,
    sortOrder: orderOf(column.key, sort),
    sortDirections: column.isNumber ? ['descend', 'ascend'] : ['ascend', 'descend'],
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.isHead && !isNarrow ? { fixed: 'left' as const } : {}),
  };
}
