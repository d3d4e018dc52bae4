import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

export const runKey = ['run'] as const;

const retriesMax = 2;

/** The cache of answers. An answer "run gone" makes the page ask which run is the current one. */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: renewRun }),
    mutationCache: new MutationCache({ onError: renewRun }),
    defaultOptions: {
      queries: {
        // An answer belongs to a run and a run never changes; what a person decides invalidates it.
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => failures < retriesMax && error instanceof Problem && error.mayPass,
      },
    },
  });

  function renewRun(error: Error): void {
    if (error instanceof Problem && error.isRunGone) {
      void client.invalidateQueries({ queryKey: runKey });
    }
  }

  return client;
}
