import { Link } from 'react-router';

interface SkuLinkProps {
  sku: string;
  name?: string | null | undefined;
}

/** The address of a SKU's page. */
export function skuPath(sku: string): string {
  return `/skus/${encodeURIComponent(sku)}`;
}

/** A SKU and its name; leads to its page. */
export function SkuLink({ sku, name }: SkuLinkProps) {
  return (
    <span className="sku-link">
      <Link to={skuPath(sku)}>{sku}</Link>
      {name != null && name !== '' && (
        <span className="soft sku-name" title={name}>
          {name}
        </span>
      )}
    </span>
  );
}
