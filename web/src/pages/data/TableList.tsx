import type { ImportedTableWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count, Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { Mark } from '../../parts/Mark';
import { TableName } from './TableName';

/** What each table was recognised as, and how many of its rows were taken. */
export function TableList({ tables }: { tables: readonly ImportedTableWire[] }) {
  const t = useT();
  return <PlainTable rows={tables} keyOf={(table) => table.name} columns={tableColumns(t)} />;
}

function tableColumns(t: Translate): Column<ImportedTableWire>[] {
  return [
    { key: 'name', title: titled(t('column.file')), cell: ({ name }) => <TableName name={name} /> },
    {
      key: 'source',
      title: t('web.data.recognised'),
      cell: ({ sourceTitle }) => sourceTitle ?? <Mark tone="warning" text={t('web.data.unknown')} />,
    },
    {
      key: 'rows',
      title: titled(t('column.rows')),
      isNumber: true,
      cell: (table) => <Rows table={table} of="rowsTotal" />,
    },
    {
      key: 'taken',
      title: t('web.data.taken'),
      isNumber: true,
      cell: (table) => <Rows table={table} of="rowsTaken" />,
    },
    {
      key: 'rejected',
      title: titled(t('column.rejected')),
      isNumber: true,
      cell: (table) => <Rows table={table} of="rowsRejected" />,
    },
    {
      key: 'result',
      title: titled(t('column.result')),
      cell: ({ refusal }) => (refusal === null ? t('web.data.good') : <span className="worse">{refusal}</span>),
    },
  ];
}

// Of a table that was refused nothing was counted.
function Rows({ table, of }: { table: ImportedTableWire; of: 'rowsTotal' | 'rowsTaken' | 'rowsRejected' }) {
  return table.refusal !== null && table.rowsTotal === 0 ? <Dash /> : <Count value={table[of]} />;
}
