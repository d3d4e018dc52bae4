import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { IssueWire, PolicyWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';

interface PolicyIssuesProps {
  check: UseQueryResult<PolicyWire>;
  /** Goes to a line, where the text stands beside. */
  showLine?: (line: number) => void;
}

/** What is wrong with the text, line by line; a click goes there. */
export function PolicyIssues({ check: { data, error, refetch }, showLine }: PolicyIssuesProps) {
  const t = useT();
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (data === undefined || data.issues.length === 0) {
    return (
      <p className="panel-note soft">
        {data?.version == null ? t('web.loading') : t('web.policy.good', data.version)}
      </p>
    );
  }

  return (
    <Alert
      className="policy-issues"
      type="error"
      showIcon
      title={t('web.policy.wrong', data.issues.length)}
      description={
        <ul className="missing">
          {data.issues.map((issue, place) => (
            <li key={place}>
              {issue.row !== null && showLine !== undefined && (
                <Button type="link" size="small" onClick={() => showLine(issue.row ?? 1)}>
                  {t('issue.row', issue.row)}
                </Button>
              )}
              <strong>{issue.remedy}</strong>
              <div className="soft small">{wordsOfIssue(issue, t)}</div>
            </li>
          ))}
        </ul>
      }
    />
  );
}

// What is to be done comes first: what would have been right may be a long list.
function wordsOfIssue({ column, found, expected }: IssueWire, t: Translate): string {
  return [
    column,
    found === null ? null : t('issue.found', found.replaceAll('"', '')),
    expected === null ? null : t('issue.expected', expected),
  ]
    .filter((words) => words !== null && words !== '')
    .join(t('list.semicolon'));
}
