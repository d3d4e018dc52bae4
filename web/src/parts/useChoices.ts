import { useMemo } from 'react';
import { useCurrentRun } from '../api/RunProvider';
import { useT } from '../texts/TextsProvider';
import { titled } from '../texts/titled';
import type { Filter } from './FilterBar';
import { useWarehouseNames } from './useWarehouses';

/** Every filter that chooses SKUs or places, with what the run offers for it. */
export interface Choices {
  text: Filter;
  owner: Filter;
  category: Filter;
  brand: Filter;
  season: Filter;
  abcClass: Filter;
  warehouse: Filter;
  country: Filter;
  store: Filter;
}

const classes = ['A', 'B', 'C', 'AX', 'AY', 'AZ', 'BX', 'BY', 'BZ', 'CX', 'CY', 'CZ'];

export function useChoices(): Choices {
  const t = useT();
  const current = useCurrentRun();
  const nameOf = useWarehouseNames();
  return useMemo(() => {
    const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
    // An empty choice asks for what has none.
    const orNone = (values: readonly string[]) => [...same(values), { value: '', label: t('place.none') }];
    const single = (name: string, label: string, choices: readonly { value: string; label: string }[]): Filter => ({
      name,
      label: titled(label),
      choices,
      isSingle: true,
    });
    return {
      text: { name: 'text', label: t('web.filter.text') },
      owner: single('owner', t('column.owner'), orNone(current.owners)),
      category: single('category', t('column.category'), orNone(current.categories)),
      brand: single('brand', t('column.brand'), orNone(current.brands)),
      season: single('season', t('web.filter.season'), orNone(current.seasons)),
      abcClass: single('class', t('column.class'), same(classes)),
      warehouse: single(
        'warehouse',
        t('column.warehouse'),
        current.warehouses.map((place) => ({ value: place.code, label: nameOf(place.code) })),
      ),
      country: single('country', t('web.filter.country'), same(current.countries)),
      store: single('store', t('web.filter.store'), same(current.stores.map((store) => store.code))),
    };
  }, [t, current, nameOf]);
}
