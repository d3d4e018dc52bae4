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
    ...widthOf(column, isNarrow),
    ...(column.isHead && !isNarrow ? { fixed: 'left' as const } : {}),
  };
}

// On a phone the heads leave room for the first figure.
const narrowHeadWidth = 140;

function widthOf<Row>({ width, isHead }: Column<Row>, isNarrow: boolean): { width?: number } {
  return width === undefined ? {} : { width: isNarrow && isHead ? Math.min(width, narrowHeadWidth) : width };
}
