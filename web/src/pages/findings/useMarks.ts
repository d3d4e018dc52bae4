import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useDeed } from '../../api/RunProvider';
import { runKey } from '../../api/queryClient';
import type { MarkedWire, MarkWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';

interface Marks {
  mark: (mark: MarkWire, onDone?: () => void) => void;
  isBusy: boolean;
}

/** Says of findings that they are right or do not count, or takes that back. */
export function useMarks(): Marks {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed<MarkedWire>();
  return {
    mark: (mark, onDone) =>
      deed.mutate(
        { path: '/api/findings/marks', options: { body: mark } },
        {
          onSuccess: (marked) => {
            void message.success(t(`web.mark.done.${mark.action}`, marked.lines));
            // The run tells which marks its figures do not hold yet.
            void client.invalidateQueries({ queryKey: runKey });
            onDone?.();
          },
        },
      ),
    isBusy: deed.isPending,
  };
}
