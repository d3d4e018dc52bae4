import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { IssueWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count, Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { hasText, type Translate } from '../../texts/fill';
import { useSpoken } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { Mark } from '../../parts/Mark';
import { TableName } from './TableName';

interface IssueTableProps {
  issues: readonly IssueWire[];
  /** The import whose issues can be downloaded whole; null when it left none. */
  batch: number | null;
}

const rowsMax = 10;

/** What was wrong with files, line by line: what was found, what was expected, what to do. */
export function IssueTable({ issues, batch }: IssueTableProps) {
  const { t, texts } = useSpoken();
  // The engine speaks of the command line; here a person has fields and buttons.
  const remedyOf = (code: string, remedy: string | null) =>
    hasText(texts, `web.remedy.${code}`) ? t(`web.remedy.${code}`) : remedy;
  const rows = issues.map((issue, place) => ({ ...issue, place }));
  return (
    <>
      <PlainTable
        rows={rows}
        keyOf={({ place }) => String(place)}
        columns={issueColumns(t, remedyOf)}
        rowsMax={rowsMax}
      />
      {batch !== null && (
        <div className="downloads">
          {(['xlsx', 'csv'] as const).map((form) => (
            <Button
              key={form}
              type="text"
              icon={<DownloadOutlined />}
              href={`/api/facts/batches/${batch}/issues/export.${form}`}
              download
            >
              {t('web.data.issues.download', form === 'xlsx' ? t('web.export.excel') : t('web.export.csv'))}
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

const toneOf = { Refused: 'bad', Error: 'warning', Warning: 'plain', Note: 'plain' } as const;

function issueColumns(
  t: Translate,
  remedyOf: (code: string, remedy: string | null) => string | null,
): Column<IssueWire & { place: number }>[] {
  const text = (value: string | null) =>
    value === null || value === '' ? <Dash /> : <span className="cell-text">{value}</span>;
  return [
    {
      key: 'severity',
      title: titled(t('column.severity')),
      cell: ({ severity }) => <Mark tone={toneOf[severity]} text={titled(t(`severity.${severity}`))} />,
    },
    { key: 'file', title: titled(t('column.file')), cell: ({ file }) => <TableName name={file} /> },
    { key: 'row', title: t('column.row'), isNumber: true, cell: ({ row }) => <Count value={row} /> },
    { key: 'column', title: t('column.column'), cell: ({ column }) => text(column) },
    { key: 'found', title: titled(t('column.found')), cell: ({ found }) => text(found) },
    { key: 'expected', title: titled(t('column.expected')), cell: ({ expected }) => text(expected) },
    { key: 'remedy', title: t('column.remedy'), cell: ({ code, remedy }) => text(remedyOf(code, remedy)) },
    { key: 'code', title: titled(t('column.code')), cell: ({ code }) => <code className="small">{code}</code> },
  ];
}
