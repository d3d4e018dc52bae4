import { Button, Progress } from 'antd';
import { useDeed } from '../api/RunProvider';
import type { JobWire } from '../api/wire';
import { useT } from '../texts/TextsProvider';
import { hasEnded } from './useJob';

/** How far a piece of long work has come, and a way to stop it. */
export function JobProgress({ job }: { job: JobWire }) {
  const t = useT();
  const cancel = useDeed<unknown>();
  const percent = Math.round(job.done * 100);
  const status = !hasEnded(job) ? 'active' : job.state === 'Done' ? 'success' : 'exception';
  return (
    <div className="job" role="status" aria-live="polite">
      <div className="job-line">
        <strong>{t(`web.job.kind.${job.kind}`)}</strong>
        <span>{job.title}</span>
        <span className="soft">{job.message === '' ? t(`web.job.state.${job.state}`) : job.message}</span>
        {!hasEnded(job) && (
          <Button
            size="small"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ path: `/api/jobs/${job.id}`, options: { method: 'DELETE' } })}
          >
            {t('web.job.cancel')}
          </Button>
        )}
      </div>
      <Progress percent={percent} status={status} aria-label={job.title} />
    </div>
  );
}
