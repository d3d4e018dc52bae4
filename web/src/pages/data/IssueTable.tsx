import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { IssueWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Count, Dash } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useDownload } from '../../parts/useDownload';
import { useNarrow } from '../../parts/useNarrow';
import { hasText, type Translate } from '../../texts/fill';
import { useSpoken } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { TableName } from './TableName';

interface IssueTableProps {
  issues: readonly IssueWire[];
  /** The address below which all of them can be downloaded. */
  address: string;
}

const rowsMax = 10;

/** What was wrong with files, line by line: what was found, what was expected, what to do. */
export function IssueTable({ issues, address }: IssueTableProps) {
  const { t, texts } = useSpoken();
  const isNarrow = useNarrow();
  const download = useDownload();
  // The engine speaks of the command line; here a person has fields and buttons.
  const remedyOf = (code: string, remedy: string | null) =>
    hasText(texts, `web.remedy.${code}`) ? t(`web.remedy.${code}`) : remedy;
  const rows = issues.map((issue, place) => ({ ...issue, place }));
  return (
    <>
      <PlainTable
        rows={rows}
        keyOf={({ place }) => String(place)}
        columns={isNarrow ? narrowColumns(t, remedyOf) : issueColumns(t, remedyOf)}
        rowsMax={rowsMax}
        isFitted
      />
      {issues.length > 0 && (
        <div className="downloads">
          {(['xlsx', 'csv'] as const).map((form) => (
            <Button
              key={form}
              type="text"
              icon={<DownloadOutlined />}
              href={download(`${address}/issues/export.${form}`)}
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

type RemedyOf = (code: string, remedy: string | null) => string | null;
type IssueColumn = Column<IssueWire & { place: number }>;

function issueColumns(t: Translate, remedyOf: RemedyOf): IssueColumn[] {
  const text = (value: string | null) =>
    value === null || value === '' ? <Dash /> : <span className="cell-text">{value}</span>;
  return [
    { key: 'severity', title: titled(t('column.severity')), cell: (issue) => <SeverityMark issue={issue} /> },
    { key: 'file', title: titled(t('column.file')), cell: ({ file }) => <TableName name={file} /> },
    { key: 'row', title: t('column.row'), isNumber: true, cell: ({ row }) => <Count value={row} /> },
    { key: 'column', title: t('column.column'), cell: ({ column }) => text(column) },
    { key: 'found', title: titled(t('column.found')), cell: ({ found }) => text(found) },
    { key: 'expected', title: titled(t('column.expected')), cell: ({ expected }) => text(expected) },
    { key: 'remedy', title: t('column.remedy'), cell: ({ code, remedy }) => text(remedyOf(code, remedy)) },
    { key: 'code', title: titled(t('column.code')), cell: ({ code }) => <code className="small">{code}</code> },
  ];
}

// On a phone each issue is told below its place, so that what to do is in view.
function narrowColumns(t: Translate, remedyOf: RemedyOf): IssueColumn[] {
  return [
    {
      key: 'issue',
      title: t('web.data.issues'),
      cell: (issue) => (
        <div className="cell-words">
          <div>
            <SeverityMark issue={issue} /> <TableName name={issue.file} />
          </div>
          {[
            issue.row === null ? '' : t('issue.row', issue.row),
            issue.column ?? '',
            issue.found ? t('issue.found', issue.found) : '',
            issue.expected ? t('issue.expected', issue.expected) : '',
          ]
            .filter((words) => words !== '')
            .join(t('list.semicolon'))}
          <div>{remedyOf(issue.code, issue.remedy)}</div>
          <code className="soft small">{issue.code}</code>
        </div>
      ),
    },
  ];
}

function SeverityMark({ issue: { severity } }: { issue: IssueWire }) {
  const { t } = useSpoken();
  return <Mark tone={toneOf[severity]} text={titled(t(`severity.${severity}`))} />;
}
