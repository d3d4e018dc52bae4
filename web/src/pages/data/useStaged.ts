import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { ask } from '../../api/ask';
import { Problem } from '../../api/problem';
import type { StagedWire } from '../../api/wire';
import { useSpoken } from '../../texts/TextsProvider';

export const stagedKey = ['staged'] as const;

// Two imports are compared one after the other; the second is asked for again meanwhile.
const busyCode = 'import-running';
const busyRetriesMax = 40;
const busyMilliseconds = 700;

/**
 * What an import that waits would change. Not among the answers asked anew after every deed: comparing holds the right
 * to import, and taking it needs that right.
 */
export function useStaged(batch: number): UseQueryResult<StagedWire> {
  const { language } = useSpoken();
  return useQuery({
    queryKey: [...stagedKey, batch, language],
    queryFn: ({ signal }) => ask<StagedWire>(`/api/facts/batches/${batch}/staged`, { signal }),
    retry: (failures, error) => failures < busyRetriesMax && error instanceof Problem && error.code === busyCode,
    retryDelay: busyMilliseconds,
  });
}
