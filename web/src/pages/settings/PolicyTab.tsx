import { useState } from 'react';
import { useStanding } from '../../api/RunProvider';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { PolicyEditor } from './PolicyEditor';

/** The policy: settings as fields and as text, what another one would change, and keeping it. */
export default function PolicyTab() {
  const { data, error, refetch } = useStanding('/api/policy');
  const [loaded, setLoaded] = useState(0);
  if (error !== null && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  const loadAgain = () => void refetch().then(() => setLoaded((before) => before + 1));
  return data === undefined ? <Loading /> : <PolicyEditor key={loaded} kept={data.text} loadAgain={loadAgain} />;
}
