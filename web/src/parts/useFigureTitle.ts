import { useCallback } from 'react';
import { useSpoken } from '../texts/TextsProvider';
import { titled } from '../texts/titled';

/** Names a figure by its code: a metric of the catalogue, or a figure only pages show. */
export function useFigureTitle(): (code: string) => string {
  const { t, texts } = useSpoken();
  return useCallback(
    (code) => titled(texts[`metric.${code}`] === undefined ? t(`web.figure.${code}`) : t(`metric.${code}`)),
    [t, texts],
  );
}
