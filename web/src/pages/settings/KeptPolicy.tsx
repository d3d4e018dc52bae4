import type { ReactNode } from 'react';
import { useStanding } from '../../api/RunProvider';
import type { PolicyWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';

/** Asks for the policy once more; null when it was not to be had. */
export type LoadPolicy = () => Promise<PolicyWire | null>;

interface KeptPolicyProps {
  children: (kept: PolicyWire, load: LoadPolicy) => ReactNode;
}

/** The policy as the workspace has it. */
export function KeptPolicy({ children }: KeptPolicyProps) {
  const { data, error, refetch } = useStanding('/api/policy');
  if (error !== null && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  const load: LoadPolicy = () =>
    refetch().then(({ data: newer, error: trouble }) => (trouble === null ? (newer ?? null) : null));
  return data === undefined ? <Loading /> : children(data, load);
}
