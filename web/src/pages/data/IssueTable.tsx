import { DownloadOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import type { IssueWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count, Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { TableName } from './TableName';

interface IssueTableProps {
  issues: readonly IssueWire[];
  /** The import whose issues can be downloaded whole; null when it left none. */
  batch: number | null;
}

const rowsMax = 10;

/** What was wrong with files, line by line: what was found, what was expected, what to do. */
export function IssueTable({ issues, batch }: IssueTableProps) {
  const t = useT();
  const rows = issues.map((issue, place) => ({ ...issue, place }));
  return (
    <>
      <PlainTable rows={rows} keyOf={({ place }) => String(place)} columns={issueColumns(t)} rowsMax={rowsMax} />
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

const colorOf: Readonly<Record<string, string>> = { Refused: 'error', Error: 'warning', Warning: 'processing' };

function issueColumns(t: Translate): Column<IssueWire & { place: number }>[] {
  const text = (value: string | null) => (value === null || value === '' ? <Dash /> : <span className="cell-text">{value}</span>);
  return [
    {
      key: 'severity',
      title: titled(t('column.severity')),
      cell: ({ severity }) => (
        <Tag variant="filled" color={colorOf[severity] ?? 'default'}>
          {titled(t(`severity.${severity}`))}
        </Tag>
      ),
    },
    { key: 'file', title: titled(t('column.file')), cell: ({ file }) => <TableName name={file} /> },
    { key: 'row', title: t('column.row'), isNumber: true, cell: ({ row }) => <Count value={row} /> },
    { key: 'column', title: t('column.column'), cell: ({ column }) => text(column) },
    { key: 'found', title: titled(t('column.found')), cell: ({ found }) => text(found) },
    { key: 'expected', title: titled(t('column.expected')), cell: ({ expected }) => text(expected) },
    { key: 'remedy', title: t('column.remedy'), cell: ({ remedy }) => text(remedy) },
    { key: 'code', title: titled(t('column.code')), cell: ({ code }) => <code className="small">{code}</code> },
  ];
}
