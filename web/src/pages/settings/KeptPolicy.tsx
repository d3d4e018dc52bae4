import { Fragment, useState, type ReactNode } from 'react';
import { useStanding } from '../../api/RunProvider';
import type { PolicyWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';

interface KeptPolicyProps {
  /** What shows it; begun anew when it is loaded again. */
  children: (kept: PolicyWire, loadAgain: () => void) => ReactNode;
}

/** The policy as the workspace has it. */
export function KeptPolicy({ children }: KeptPolicyProps) {
  const { data, error, refetch } = useStanding('/api/policy');
  const [loaded, setLoaded] = useState(0);
  if (error !== null && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  const loadAgain = () => void refetch().then(() => setLoaded((before) => before + 1));
  return data === undefined ? <Loading /> : <Fragment key={loaded}>{children(data, loadAgain)}</Fragment>;
}
