import type { PictureWire } from '../api/wire';

interface SkuPictureProps {
  /** The picture; null draws the first letter of its name in its place. */
  picture: PictureWire | null;
  name: string;
  isLarge?: boolean;
}

/** What goods look like. The name stands beside it, so a screen reader passes over it. */
export function SkuPicture({ picture, name, isLarge = false }: SkuPictureProps) {
  const shape = isLarge ? 'sku-picture sku-picture-large' : 'sku-picture';
  return picture === null ? (
    <span className={`${shape} sku-letter`} aria-hidden="true">
      {[...name][0]}
    </span>
  ) : (
    <img className={shape} src={picture.address} alt="" loading="lazy" decoding="async" />
  );
}
