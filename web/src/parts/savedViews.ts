/** A view of a list that a person gave a name. */
export interface SavedView {
  name: string;
  /** The page's address after the question mark. */
  search: string;
}

const storeKeyOf = (list: string): string => `stockturn.views.${list}`;

/** The saved views of a list, by name. What cannot be read counts as none. */
export function savedViews(list: string, store: Pick<Storage, 'getItem'>): SavedView[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(storeKeyOf(list)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

/** Saves a view; one of the same name is replaced. */
export function saveView(list: string, view: SavedView, store: Pick<Storage, 'getItem' | 'setItem'>): SavedView[] {
  const others = savedViews(list, store).filter((one) => one.name !== view.name);
  return keep(
    list,
    [...others, view].sort((left, right) => left.name.localeCompare(right.name)),
    store,
  );
}

export function forgetView(list: string, name: string, store: Pick<Storage, 'getItem' | 'setItem'>): SavedView[] {
  return keep(
    list,
    savedViews(list, store).filter((one) => one.name !== name),
    store,
  );
}

function keep(list: string, views: SavedView[], store: Pick<Storage, 'setItem'>): SavedView[] {
  store.setItem(storeKeyOf(list), JSON.stringify(views));
  return views;
}

function isView(value: unknown): value is SavedView {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'search' in value &&
    typeof value.search === 'string'
  );
}
