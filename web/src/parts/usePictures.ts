import { useStanding } from '../api/RunProvider';
import type { PictureWire } from '../api/wire';

/** The picture of a SKU; null when it has none; undefined when none of the list has one, so that no place is kept for it. */
export type PictureOf = (sku: string) => PictureWire | null | undefined;

// As many as the server answers at once.
const askedMax = 200;

/** Asks for the pictures of the SKUs of a list. */
export function usePictures(skus: readonly string[]): PictureOf {
  const asked = [...new Set(skus)].sort().slice(0, askedMax);
  const { data } = useStanding('/api/pictures', { query: { sku: asked }, isAsked: asked.length > 0 });
  const known = new Map((data ?? []).map((picture) => [picture.sku, picture]));
  return (sku) => (known.size === 0 ? undefined : (known.get(sku) ?? null));
}
