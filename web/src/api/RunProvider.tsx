import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { App } from 'antd';
import { createContext, use, type ReactNode } from 'react';
import { useSpoken, useT } from '../texts/TextsProvider';
import { ask, type AskOptions, type Query } from './ask';
import { Problem } from './problem';
import { runKey } from './queryClient';
import type { CurrentRunWire } from './wire';

interface RunState {
  current: CurrentRunWire | null;
  error: Error | null;
  isPending: boolean;
  retry: () => void;
}

const RunContext = createContext<RunState>({ current: null, error: null, isPending: true, retry: () => undefined });

/** Asks which run is the current one, and again whenever a person comes back to the window. */
export function RunProvider({ children }: { children: ReactNode }) {
  const { language } = useSpoken();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: [...runKey, language],
    queryFn: ({ signal }) => ask<CurrentRunWire>('/api/runs/current', { signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: 'always',
  });
  return (
    <RunContext value={{ current: data ?? null, error, isPending, retry: () => void refetch() }}>
      {children}
    </RunContext>
  );
}

/** The run, or why there is none yet. */
export function useRunState(): RunState {
  return use(RunContext);
}

/** The run every figure of the page belongs to. Stands below RunGate only. */
export function useCurrentRun(): CurrentRunWire {
  const { current } = use(RunContext);
  if (current === null) {
    throw new Error('useCurrentRun stands outside of RunGate');
  }

  return current;
}

/** An answer of the run. Its key holds run and language, so that a page never mixes two. */
export function useAnswer<Answer>(path: string, query: Query = {}, isAsked = true): UseQueryResult<Answer> {
  const { language } = useSpoken();
  const run = use(RunContext).current?.run.id;
  return useQuery({
    queryKey: ['answer', run, language, path, query],
    queryFn: ({ signal }) => ask<Answer>(path, { query: { ...query, run }, signal }),
    placeholderData: keepPreviousData,
    enabled: isAsked && run !== undefined,
  });
}

interface Deed {
  path: string;
  options: AskOptions;
}

/** Does something on the server; what was refused is said in a notification, what was done is asked anew. */
export function useDeed<Answer>(onDone?: (answer: Answer) => void) {
  const t = useT();
  const client = useQueryClient();
  const { notification } = App.useApp();
  return useMutation<Answer, Error, Deed>({
    mutationFn: ({ path, options }) => ask<Answer>(path, { method: 'POST', ...options }),
    onSuccess: async (answer) => {
      onDone?.(answer);
      await client.invalidateQueries({ queryKey: ['answer'] });
    },
    onError: (error) => notification.error({
      title: t('web.error.refused'),
      description: wordsOf(error, t('web.error.connection')),
    }),
  });
}

/** What went wrong in words: the server's, or ours when it was not reached. */
export function wordsOf(error: Error, noConnection: string): string {
  return error instanceof Problem && error.code === 'no-connection' ? noConnection : error.message;
}
