import { KeptPolicy } from './KeptPolicy';
import { PolicyEditor } from './PolicyEditor';

/** The policy: settings as fields and as text, what another one would change, and keeping it. */
export default function PolicyTab() {
  return <KeptPolicy>{(kept, loadAgain) => <PolicyEditor kept={kept} loadAgain={loadAgain} />}</KeptPolicy>;
}
