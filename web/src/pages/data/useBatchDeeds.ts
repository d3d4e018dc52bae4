import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { useJob } from '../../parts/useJob';
import { useT } from '../../texts/TextsProvider';
import { stagedKey } from './useStaged';

interface BatchDeeds {
  take: () => void;
  discard: () => void;
  undo: () => void;
  /** The job that takes the import, while it does. */
  taking: JobWire | null;
  isBusy: boolean;
}

/** What a person may do with an import. */
export function useBatchDeeds(batch: number): BatchDeeds {
  const t = useT();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const [started, setStarted] = useState<number | null>(null);
  const deed = useDeed<JobWire | undefined>();
  // The run tells that its figures do not hold the facts yet.
  const tell = async () => {
    client.removeQueries({ queryKey: [...stagedKey, batch], type: 'inactive' });
    await client.invalidateQueries({ queryKey: ['answer'] });
    await client.invalidateQueries({ queryKey: runKey });
    // The others compare with other facts now; this one does not wait any more.
    await client.invalidateQueries({ queryKey: stagedKey });
  };
  const taking = useJob(started, (job) => {
    setStarted(null);
    void tell();
    if (job.state === 'Done') {
      void message.success(t('web.data.taken.done'));
    } else {
      notification.error({ title: t(`web.job.state.${job.state}`), description: job.message });
    }
  });
  const ask = (name: string, done: (job: JobWire | undefined) => void) =>
    deed.mutate({ path: `/api/facts/batches/${batch}/${name}`, options: {} }, { onSuccess: done });
  return {
    take: () => ask('accept', (job) => setStarted(job?.id ?? null)),
    discard: () =>
      ask('discard', () => {
        void tell();
        void message.success(t('web.data.discarded'));
      }),
    undo: () =>
      ask('undo', () => {
        void tell();
        void message.success(t('web.data.undone'));
      }),
    taking,
    isBusy: deed.isPending || started !== null,
  };
}
