import type { ImportedTableWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Count, Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useNarrow } from '../../parts/useNarrow';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { TableName } from './TableName';

/** What each table was recognised as, and how many of its rows were taken. */
export function TableList({ tables }: { tables: readonly ImportedTableWire[] }) {
  const t = useT();
  const isNarrow = useNarrow();
  const columns = isNarrow ? narrowColumns(t) : wideColumns(t);
  return <PlainTable rows={tables} keyOf={(table) => table.name} columns={columns} isFitted={isNarrow} />;
}

type TableColumn = Column<ImportedTableWire>;

function wideColumns(t: Translate): TableColumn[] {
  return [
    { key: 'name', title: titled(t('column.file')), cell: ({ name }) => <TableName name={name} /> },
    { key: 'source', title: t('web.data.recognised'), cell: (table) => <Recognised table={table} /> },
    counted('rowsTotal', titled(t('column.rows'))),
    counted('rowsTaken', t('web.data.taken')),
    counted('rowsRejected', titled(t('column.rejected'))),
    resultColumn(t),
  ];
}

// On a phone what it is stands below its name, so that what became of it stays in view.
function narrowColumns(t: Translate): TableColumn[] {
  return [
    {
      key: 'name',
      title: titled(t('column.file')),
      cell: (table) => (
        <>
          <TableName name={table.name} />
          <div className="soft small">
            <Recognised table={table} />
          </div>
        </>
      ),
    },
    {
      ...resultColumn(t),
      width: 128,
      cell: (table) => (table.refusal === null ? <Taken table={table} /> : <Refused table={table} />),
    },
  ];
}

function resultColumn(t: Translate): TableColumn {
  return {
    key: 'result',
    title: titled(t('column.result')),
    cell: (table) => (table.refusal === null ? t('web.data.good') : <Refused table={table} />),
  };
}

type Counted = 'rowsTotal' | 'rowsTaken' | 'rowsRejected';

// Of a table that was refused nothing was counted.
function counted(key: Counted, title: string): TableColumn {
  return {
    key,
    title,
    isNumber: true,
    cell: (table) => (table.refusal !== null && table.rowsTotal === 0 ? <Dash /> : <Count value={table[key]} />),
  };
}

function Refused({ table }: { table: ImportedTableWire }) {
  return <span className="cell-words worse">{table.refusal}</span>;
}

function Taken({ table }: { table: ImportedTableWire }) {
  const t = useT();
  return (
    <>
      {t('web.data.taken')} <Count value={table.rowsTaken} />
      {table.rowsRejected > 0 && (
        <div className="soft small">
          {titled(t('column.rejected'))} <Count value={table.rowsRejected} />
        </div>
      )}
    </>
  );
}

function Recognised({ table }: { table: ImportedTableWire }) {
  const t = useT();
  return table.sourceTitle ?? <Mark tone="warning" text={t('web.data.unknown')} />;
}
