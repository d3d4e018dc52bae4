/** What a person sees of a list, as it stands in the page's address. */
export interface ListView {
  /** From 1. */
  page: number;
  size: number;
  /** `value` or `-value`; null for the list's own order. */
  sort: string | null;
  /** The columns shown, in their order; null for the usual ones. */
  columns: readonly string[] | null;
  /** Each filter's chosen values; a filter without any is absent. An empty value means "none": nobody, nowhere. */
  filters: Readonly<Record<string, readonly string[]>>;
}

export const sizes = [25, 50, 100, 200] as const;

const usualSize = 50;

/** Reads the view of a list whose filters have these names. */
export function readView(params: URLSearchParams, filterNames: readonly string[]): ListView {
  const filters = filterNames
    .map((name) => [name, params.getAll(name)] as const)
    .filter(([, values]) => values.length > 0);
  return {
    page: wholeOr(params.get('page'), 1),
    size: sizes.find((size) => String(size) === params.get('size')) ?? usualSize,
    sort: params.get('sort'),
    columns:
      params
        .get('columns')
        ?.split(',')
        .filter((one) => one !== '') ?? null,
    filters: Object.fromEntries(filters),
  };
}

/** The address after a change of the view. What the list does not own stays; a new order or filter begins at page 1. */
export function writeView(before: URLSearchParams, change: Partial<ListView>): URLSearchParams {
  const params = new URLSearchParams(before);
  const startsAnew = change.filters !== undefined || change.sort !== undefined || change.size !== undefined;
  put(params, 'page', change.page ?? (startsAnew ? 1 : wholeOr(before.get('page'), 1)), 1);
  if (change.size !== undefined) {
    put(params, 'size', change.size, usualSize);
  }

  if (change.sort !== undefined) {
    put(params, 'sort', change.sort ?? '', '');
  }

  if (change.columns !== undefined) {
    put(params, 'columns', change.columns?.join(',') ?? '', '');
  }

  for (const [name, values] of Object.entries(change.filters ?? {})) {
    params.delete(name);
    values.forEach((value) => params.append(name, value));
  }

  return params;
}

/** The view without any filter of the list. */
export function withoutFilters(filterNames: readonly string[]): Partial<ListView> {
  return { filters: Object.fromEntries(filterNames.map((name) => [name, []])) };
}

/** What is asked of the server for the view. */
export function questionOf(view: ListView): Record<string, string | number | readonly string[] | null> {
  return { ...view.filters, sort: view.sort, page: view.page, size: view.size };
}

function put(params: URLSearchParams, name: string, value: string | number, usual: string | number): void {
  if (value === usual) {
    params.delete(name);
  } else {
    params.set(name, String(value));
  }
}

function wholeOr(text: string | null, otherwise: number): number {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number >= 1 ? number : otherwise;
}
