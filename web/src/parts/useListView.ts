import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { readView, writeView, type ListView } from './listView';

/** The view of a list, kept in the page's address, and how to change it. */
export function useListView(
  filterNames: readonly string[],
): readonly [ListView, (change: Partial<ListView>) => void] {
  const [params, setParams] = useSearchParams();
  const names = filterNames.join(',');
  const view = useMemo(() => readView(params, names.split(',')), [params, names]);
  const change = useCallback(
    (part: Partial<ListView>) => setParams((before) => writeView(before, part), { preventScrollReset: true }),
    [setParams],
  );
  return [view, change];
}
