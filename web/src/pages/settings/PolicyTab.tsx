import { KeptPolicy } from './KeptPolicy';
import { PolicyEditor } from './PolicyEditor';

/** The policy: settings as fields and as text, what another one would change, and keeping it. */
export default function PolicyTab() {
  return <KeptPolicy>{(kept, load) => <PolicyEditor kept={kept} load={load} />}</KeptPolicy>;
}
