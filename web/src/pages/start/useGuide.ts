import { useMemo, useSyncExternalStore } from 'react';
import { useRunState, useStanding } from '../../api/RunProvider';
import { guideKey, guideOfText, type Guide } from './guide';

type Change = (change: (before: Guide) => Guide) => void;

const listeners = new Set<() => void>();

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  window.addEventListener('storage', listen);
  return () => {
    listeners.delete(listen);
    window.removeEventListener('storage', listen);
  };
}

/** The progress of the first task, kept on this device for each workspace; null while the workspace is not known. */
export function useGuide(): readonly [Guide | null, Change] {
  const { current } = useRunState();
  const { data: runs } = useStanding('/api/runs', { isAsked: current !== null });
  // The newest run comes first; the oldest never changes.
  const oldest = runs?.at(-1);
  const key = oldest === undefined ? null : guideKey(oldest.createdAt);
  const text = useSyncExternalStore(subscribe, () => (key === null ? null : localStorage.getItem(key)));
  const guide = useMemo(() => (key === null ? null : guideOfText(text)), [key, text]);
  return [
    guide,
    (change) => {
      if (key === null) {
        return;
      }

      const before = guideOfText(localStorage.getItem(key));
      const after = change(before);
      if (after !== before) {
        localStorage.setItem(key, JSON.stringify(after));
        listeners.forEach((listen) => listen());
      }
    },
  ];
}
