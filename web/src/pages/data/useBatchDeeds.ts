import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { followJob, hasEnded } from '../../parts/useJob';
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
  const [taking, setTaking] = useState<JobWire | null>(null);
  // The run tells that its figures do not hold the facts yet.
  const tell = async (words: string) => {
    void message.success(words);
    await client.invalidateQueries({ queryKey: ['answer'] });
    await client.invalidateQueries({ queryKey: runKey });
    // The others compare with other facts now; this one does not wait any more.
    await client.invalidateQueries({ queryKey: stagedKey });
  };
  // An import that does not wait any more takes its buttons with it: what follows must not depend on them.
  const follow = (told: JobWire) => {
    setTaking(told);
    if (!hasEnded(told)) {
      return;
    }

    if (told.state === 'Done') {
      void tell(t('web.data.taken.done'));
    } else {
      notification.error({ title: t(`web.job.state.${told.state}`), description: told.message });
    }
  };
  const accepting = useDeed<JobWire>((job) => {
    setTaking(job);
    followJob(job.id, follow);
  });
  const discarding = useDeed<undefined>(() => void tell(t('web.data.discarded')));
  const undoing = useDeed<undefined>(() => void tell(t('web.data.undone')));
  const asked = (name: string) => ({ path: `/api/facts/batches/${batch}/${name}`, options: {} });
  const isTaking = taking !== null && !hasEnded(taking);
  return {
    take: () => accepting.mutate(asked('accept')),
    discard: () => discarding.mutate(asked('discard')),
    undo: () => undoing.mutate(asked('undo')),
    taking: isTaking ? taking : null,
    isBusy: isTaking || accepting.isPending || discarding.isPending || undoing.isPending,
  };
}
