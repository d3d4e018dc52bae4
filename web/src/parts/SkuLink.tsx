import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PictureWire } from '../api/wire';
import { SkuPicture } from './SkuPicture';

interface SkuLinkProps {
  sku: string;
  name?: string | null | undefined;
  /** What it looks like; null keeps the place of a picture, undefined does not. */
  picture?: PictureWire | null | undefined;
  /** What is said below the name. */
  children?: ReactNode;
}

/** The address of a SKU's page. */
export function skuPath(sku: string): string {
  return `/skus/${encodeURIComponent(sku)}`;
}

/** A SKU and its name; leads to its page. */
export function SkuLink({ sku, name, picture, children }: SkuLinkProps) {
  const words = (
    <span className="sku-link">
      <Link to={skuPath(sku)}>{sku}</Link>
      {name != null && name !== '' && (
        <span className="soft sku-name" title={name}>
          {name}
        </span>
      )}
      {children}
    </span>
  );
  return picture === undefined ? (
    words
  ) : (
    <span className="sku-pictured">
      <SkuPicture picture={picture} name={name ?? sku} />
      {words}
    </span>
  );
}
