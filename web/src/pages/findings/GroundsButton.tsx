import type { ReactNode } from 'react';
import { useAddressed } from '../../parts/useAddress';

export const groundsParam = 'finding';

/** Opens the grounds of a finding; which one stands in the page's address. */
export function GroundsButton({ id, children }: { id: string; children: ReactNode }) {
  const [, open] = useAddressed(groundsParam);
  return (
    <button type="button" className="figure" aria-haspopup="dialog" onClick={() => open(id)}>
      {children}
    </button>
  );
}
