import { keepPreviousData, useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { App } from 'antd';
import { createContext, use, type ReactNode } from 'react';
import { useSpoken, useT } from '../texts/TextsProvider';
import { ask, pathOf, type AskOptions, type Query } from './ask';
import { Problem } from './problem';
import { runKey } from './queryClient';
import type { AnswerOf, CurrentRunWire, GetPath } from './wire';

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

interface Asked {
  query?: Query;
  /** What stands in the places of the path: { id: '7' } for /api/jobs/{id}. */
  places?: Readonly<Record<string, string>>;
}

const noQuery: Query = {};

/** An answer of the run. Its key holds run and language, so that a page never mixes two. */
export function useAnswer<Path extends GetPath>(
  path: Path,
  { query = noQuery, places = {} }: Asked = {},
): UseQueryResult<AnswerOf<Path>> {
  const { language } = useSpoken();
  const run = use(RunContext).current?.run.id;
  const address = pathOf(path, places);
  return useQuery({
    queryKey: ['answer', run, language, address, query],
    queryFn: ({ signal }) => ask<AnswerOf<Path>>(address, { query: { ...query, run }, signal }),
    placeholderData: keepPreviousData,
    enabled: run !== undefined,
  });
}

/** An answer that belongs to no run: imports, policy, jobs. It can be asked before there is a run. */
export function useStanding<Path extends GetPath>(
  path: Path,
  { query = noQuery, places = {}, isAsked = true }: Asked & { isAsked?: boolean } = {},
): UseQueryResult<AnswerOf<Path>> {
  const { language } = useSpoken();
  const address = pathOf(path, places);
  return useQuery({
    queryKey: ['answer', 'standing', language, address, query],
    queryFn: ({ signal }) => ask<AnswerOf<Path>>(address, { query, signal }),
    enabled: isAsked,
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
    onError: (error) =>
      notification.error({
        title: t('web.error.refused'),
        description: wordsOf(error, t('web.error.connection')),
      }),
  });
}

/** What went wrong in words: the server's, or ours when it was not reached. */
export function wordsOf(error: Error, noConnection: string): string {
  return error instanceof Problem && error.code === 'no-connection' ? noConnection : error.message;
}
