import { addressOf } from '../api/ask';
import { useAnswer, useCurrentRun } from '../api/RunProvider';
import type { AnswerOf, GetPath } from '../api/wire';
import type { DataTableProps } from './DataTable';
import type { Filter } from './FilterBar';
import { questionOf } from './listView';
import { useListView } from './useListView';

/** The addresses that answer a page of a list. */
type ListPath = {
  [Path in GetPath]: AnswerOf<Path> extends { rows: readonly object[]; total: number } ? Path : never;
}[GetPath];

type RowOf<Path extends ListPath> = AnswerOf<Path> extends { rows: readonly (infer Row)[] } ? Row : never;

type Asked = 'view' | 'change' | 'rows' | 'total' | 'isBusy' | 'error' | 'retry' | 'exportTo';

/** A list of the server as the page's address asks for it: the answer, what its table is told, and what its filters are told. */
export function useListPage<Path extends ListPath>(path: Path, filters: readonly Filter[] = [], more: Readonly<Record<string, number>> = {}) {
  const { run } = useCurrentRun();
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const question = { ...questionOf(view), ...more };
  const { data, error, isFetching, refetch } = useAnswer(path, { query: question });
  const page = data as { rows: readonly RowOf<Path>[]; total: number } | undefined;
  // What is taken away is the whole list, as it is filtered and sorted.
  const { page: _page, size: _size, ...kept } = question;
  const table: Required<Pick<DataTableProps<RowOf<Path>>, Asked>> = {
    view,
    change,
    rows: page?.rows,
    total: page?.total ?? 0,
    isBusy: isFetching,
    error,
    retry: () => void refetch(),
    exportTo: (form) => addressOf(`${path}/export.${form}`, { ...kept, run: run.id }),
  };
  return { data, table, bar: { filters, view, change } };
}
