import { useMemo } from 'react';
import { useRunState } from '../api/RunProvider';
import { useT } from '../texts/TextsProvider';

/** Names a warehouse by its code: its own name where it has one; an empty code means all together. */
export function useWarehouseNames(): (code: string) => string {
  const t = useT();
  const { current } = useRunState();
  return useMemo(() => {
    const names = new Map(
      (current?.warehouses ?? []).map(({ code, name, kind }) => [
        code,
        kind === 'InTransit' ? t('web.warehouse.transit', name ?? code) : (name ?? code),
      ]),
    );
    return (code) => (code === '' ? t('place.all') : (names.get(code) ?? code));
  }, [current, t]);
}
