import { useMemo } from 'react';
import { readView, writeView, type ListView } from './listView';
import { useAddress } from './useAddress';

/** The view of a list, kept in the page's address, and how to change it. */
export function useListView(
  filterNames: readonly string[],
): readonly [ListView, (change: Partial<ListView>) => void] {
  const [params, change] = useAddress();
  const names = filterNames.join(',');
  const view = useMemo(() => readView(params, names.split(',')), [params, names]);
  return [view, (part) => change((before) => writeView(before, part))];
}
