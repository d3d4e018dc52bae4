import { useEffect, useEffectEvent } from 'react';
import { useAddressed } from '../../parts/useAddress';
import { keepStart, keptStart, startOf, startParam, type Start } from './starts';

/** Which start page is shown: that of the address, else the one chosen on this device; and how to choose another. */
export function useStart(): readonly [Start, (start: Start) => void] {
  const [word, address] = useAddressed(startParam);
  const told = startOf(word);
  const start = told ?? keptStart(localStorage);
  // Whoever is sent the address sees the same page.
  const share = useEffectEvent(() => address(start === 'all' ? null : start, { replace: true }));
  const isShared = told !== null || (word === null && start === 'all');
  useEffect(() => {
    if (!isShared) {
      share();
    }
  }, [isShared]);
  return [
    start,
    (chosen) => {
      keepStart(chosen, localStorage);
      address(chosen === 'all' ? null : chosen);
    },
  ];
}
