import { Link } from 'react-router';
import { useT } from '../../texts/TextsProvider';

interface SupplierLinkProps {
  /** The code or name its card is found by. */
  supplier: string;
  name: string;
}

/** A supplier; leads to its card. Orders that name nobody have none to go to. */
export function SupplierLink({ supplier, name }: SupplierLinkProps) {
  const t = useT();
  return supplier === '' ? (
    <span className="soft">{t('web.supplier.nobody')}</span>
  ) : (
    <Link to={`/suppliers/${encodeURIComponent(supplier)}`}>{name}</Link>
  );
}
