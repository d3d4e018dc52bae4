import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { DecidedWire, DecideLineWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';

const shown = 5;

interface Decisions {
  decide: (lines: readonly DecideLineWire[], onDone?: () => void) => void;
  isBusy: boolean;
}

/** Accepts lines of the plan, changes them, rejects them, or takes that back; what could not be taken is told with why. */
export function useDecisions(): Decisions {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const deed = useDeed<DecidedWire>();
  return {
    decide: (lines, onDone) =>
      deed.mutate(
        { path: '/api/plans/decisions', options: { body: { lines } } },
        {
          onSuccess: ({ taken, refused }) => {
            if (taken > 0) {
              void message.success(t('web.decide.done', taken));
            }

            if (refused.length > 0) {
              const why = refused.slice(0, shown).map(({ sku, trouble }) => `${sku}: ${trouble}`);
              void message.warning([t('web.decide.refused', refused.length), ...why].join(' · '), 8);
            }

            void client.invalidateQueries({ queryKey: runKey });
            onDone?.();
          },
        },
      ),
    isBusy: deed.isPending,
  };
}
