import { chosenOf } from '../../parts/explain';
import { useChoices } from '../../parts/useChoices';
import { useListView } from '../../parts/useListView';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';

/** A group of stock as the server names it. */
interface Group {
  name: string;
  warehouse: string;
}

/** The groups the page shows: which part of the stock was chosen, how a group is called, what its figures are asked of. */
export function useGroups(by: string) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const choices = useChoices();
  const filters = [choices.category, choices.brand, choices.owner, choices.season, choices.abcClass];
  const [view, change] = useListView(filters.map((filter) => filter.name));
  const chosen = chosenOf(view.filters);
  return {
    filters,
    view,
    change,
    question: { ...view.filters, by },
    titleOf: ({ name, warehouse }: Group) =>
      by === 'warehouse' ? nameOf(warehouse) : by === 'total' ? t('place.total') : name || t('place.none'),
    partOf: ({ name, warehouse }: Group) => ({ ...chosen, by, name: by === 'warehouse' ? warehouse : name }),
  };
}
