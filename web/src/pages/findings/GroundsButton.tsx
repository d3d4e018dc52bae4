import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';

export const groundsParam = 'finding';

/** Opens the grounds of a finding; which one stands in the page's address. */
export function GroundsButton({ id, children }: { id: string; children: ReactNode }) {
  const [, setParams] = useSearchParams();
  const open = () =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        after.set(groundsParam, id);
        return after;
      },
      { preventScrollReset: true },
    );
  return (
    <button type="button" className="figure" aria-haspopup="dialog" onClick={open}>
      {children}
    </button>
  );
}
