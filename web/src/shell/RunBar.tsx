import { Alert, App, Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ask } from '../api/ask';
import { isNothingYet } from '../api/problem';
import { runKey } from '../api/queryClient';
import { useDeed, useRunState, useStanding } from '../api/RunProvider';
import type { CurrentRunWire, JobWire } from '../api/wire';
import { JobProgress } from '../parts/JobProgress';
import { hasEnded, useJob } from '../parts/useJob';
import { useT } from '../texts/TextsProvider';

/** Says what the figures do not hold yet, runs the loop again, and shows how far it is; also after a reload. */
export function RunBar() {
  const t = useT();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const navigate = useNavigate();
  const { current, error } = useRunState();
  const isFirst = isNothingYet(error);
  const batches = useStanding('/api/facts/batches', { isAsked: isFirst });
  const [started, setStarted] = useState<number | null>(null);
  const jobs = useQuery({ queryKey: ['jobs'], queryFn: ({ signal }) => ask<JobWire[]>('/api/jobs', { signal }) });
  const underWay = jobs.data?.find((one) => one.kind === 'Run' && !hasEnded(one))?.id ?? null;
  const run = useDeed<JobWire>((job) => setStarted(job.id));
  const job = useJob(started ?? underWay, (ended) => {
    setStarted(null);
    void client.invalidateQueries({ queryKey: ['jobs'] });
    void client.invalidateQueries({ queryKey: runKey });
    if (ended.state === 'Refused' || ended.state === 'Failed') {
      notification.error({ title: t(`web.job.state.${ended.state}`), description: ended.message });
    } else if (ended.state === 'Done' && isFirst) {
      void navigate('/');
    }
  });
  if (job !== null && !hasEnded(job)) {
    return (
      <div className="run-bar">
        <JobProgress job={job} />
      </div>
    );
  }

  const hasFacts = batches.data?.some(({ status }) => status === 'Committed') === true;
  const waiting = current !== null ? reasonsOf(current.waiting) : isFirst && hasFacts ? ['first'] : [];
  if (waiting.length === 0) {
    return null;
  }

  return (
    <Alert
      className="run-bar"
      type="info"
      showIcon
      title={waiting.map((reason) => t(`web.waiting.${reason}`)).join(t('list.semicolon'))}
      action={
        <Button
          size="small"
          type="primary"
          loading={run.isPending}
          onClick={() =>
            run.mutate({ path: '/api/jobs/run', options: { body: { asOf: null, withWeeksBefore: true } } })
          }
        >
          {waiting.includes('first') ? t('web.waiting.begin') : t('web.waiting.run')}
        </Button>
      }
    />
  );
}

function reasonsOf(waiting: CurrentRunWire['waiting']): string[] {
  return (['facts', 'policy', 'marks'] as const).filter((reason) => waiting[reason]);
}
