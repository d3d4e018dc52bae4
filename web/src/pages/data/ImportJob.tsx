import { CloseOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '../../api/problem';
import { useStanding } from '../../api/RunProvider';
import type { ImportResultWire, JobWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { JobProgress } from '../../parts/JobProgress';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { hasEnded, useJob } from '../../parts/useJob';
import { useT } from '../../texts/TextsProvider';
import { BatchState } from './BatchState';
import { IssueTable } from './IssueTable';
import { MappingList } from './MappingList';
import { StagedBatch } from './StagedBatch';
import { TableList } from './TableList';
import { fileOf, onlyOf, type Upload } from './uploads';

interface ImportJobProps {
  id: number;
  /** Puts files back to be sent again, with more told of them. */
  putBack?: (upload: Upload) => void;
  /** The files, when this page sent them and was not loaded anew since. */
  upload: Upload | undefined;
  onStarted: (job: JobWire, upload: Upload) => void;
  onClose: () => void;
}

/** Files being read; then what became of each of them. */
export function ImportJob({ id, upload, putBack, onStarted, onClose }: ImportJobProps) {
  const t = useT();
  const client = useQueryClient();
  const job = useJob(id, () => void client.invalidateQueries({ queryKey: ['answer', 'standing'] }));
  if (job === null) {
    return <Loading rows={2} />;
  }

  return (
    <Panel
      title={t('web.data.import', job.title)}
      className="import-job"
      extra={
        hasEnded(job) && (
          <Button type="text" icon={<CloseOutlined />} aria-label={t('web.data.import.close')} onClick={onClose} />
        )
      }
    >
      {hasEnded(job) ? (
        <Ended job={job} upload={upload} putBack={putBack} onStarted={onStarted} />
      ) : (
        <JobProgress job={job} />
      )}
    </Panel>
  );
}

function Ended({ job, ...of }: EndedProps) {
  const t = useT();
  const isRead = job.state === 'Done' || job.state === 'Refused';
  const { data, error, refetch } = useStanding('/api/facts/imports/{job}', {
    places: { job: String(job.id) },
    isAsked: isRead,
  });
  const trouble = job.state !== 'Done' && (
    <Alert
      type={job.state === 'Cancelled' ? 'info' : 'error'}
      showIcon
      title={t(`web.data.job.${job.state}`)}
      description={job.message}
    />
  );
  if (!isRead) {
    return trouble;
  }

  if (error !== null) {
    return error instanceof Problem && error.status === 404 ? (
      <p className="soft">{t('web.data.import.forgotten')}</p>
    ) : (
      <ErrorState error={error} retry={() => void refetch()} />
    );
  }

  return (
    <div className="stack">
      {trouble}
      {data === undefined ? <Loading /> : <Result job={job.id} result={data} {...of} />}
    </div>
  );
}

type Of = Pick<ImportJobProps, 'upload' | 'onStarted'> & { putBack: ImportJobProps['putBack'] | undefined };
type EndedProps = Of & { job: JobWire };
type ResultProps = Of & { job: number; result: ImportResultWire };

const unknownFile = 'E_UNKNOWN_FILE';

function Result({ job, result, upload, putBack, onStarted }: ResultProps) {
  const t = useT();
  const batches = useStanding('/api/facts/batches');
  const batch = batches.data?.find((one) => one.id === result.batch);
  const unknown = result.tables.filter((table) => table.source === null && table.headings.length > 0);
  const refused = refusedFiles(result, upload);
  const isGone =
    batches.data !== undefined && batch === undefined && result.tables.some(({ refusal }) => refusal === null);
  // Of a table that can be mapped below, nothing more is to be said.
  const issues = result.issues.filter(
    ({ code, file }) => code !== unknownFile || !unknown.some(({ name }) => name === file),
  );
  return (
    <>
      <TableList tables={result.tables} />
      {refused.length > 0 && putBack !== undefined && (
        <div>
          <Button onClick={() => putBack(onlyOf(upload, refused))}>{t('web.data.putback', refused.length)}</Button>
        </div>
      )}
      {issues.length > 0 && (
        <section>
          <h3>{t('web.data.issues')}</h3>
          <IssueTable
            issues={issues}
            address={batch === undefined ? `/api/facts/imports/${job}` : `/api/facts/batches/${batch.id}`}
          />
        </section>
      )}
      {unknown.length > 0 && <MappingList tables={unknown} upload={upload} onStarted={onStarted} />}
      {batch?.status === 'Quarantined' && <StagedBatch batch={batch} />}
      {batch !== undefined && batch.status !== 'Quarantined' && <BatchState batch={batch} />}
      {isGone && <Alert type="info" showIcon title={t('web.data.discarded')} />}
    </>
  );
}

// Known files nothing was taken of: most often a day or a store has to be told.
function refusedFiles({ tables }: ImportResultWire, upload: Upload | undefined): File[] {
  const files = tables
    .filter(({ source, refusal }) => source !== null && refusal !== null)
    .flatMap((table) => fileOf(upload, table) ?? []);
  return [...new Set(files)];
}
