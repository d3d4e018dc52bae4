import { useAnswer } from '../../api/RunProvider';
import type { FindingGroupWire, GroupWire, PolicyWire } from '../../api/wire';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { useT } from '../../texts/TextsProvider';
import { CategoryTable } from './CategoryTable';
import { KeptPolicy, type LoadPolicy } from './KeptPolicy';
import { PolicyWork } from './PolicyWork';
import { usePolicyDraft } from './usePolicyDraft';

/** Every category of the run, with thresholds and a benchmark of its own where it has them. */
export default function CategoriesTab() {
  const groups = useAnswer('/api/findings/groups', { query: { by: 'category' } });
  const measured = useAnswer('/api/metrics/groups', { query: { by: 'category' } });
  const failed = groups.error !== null ? groups : measured.error !== null ? measured : null;
  if (failed !== null && failed.error !== null) {
    return <ErrorState error={failed.error} retry={() => void failed.refetch()} />;
  }

  if (groups.data === undefined || measured.data === undefined) {
    return <Loading />;
  }

  const [stuck, figures] = [groups.data.rows, measured.data.rows];
  return (
    <KeptPolicy>
      {(kept, load) => <CategoriesForm kept={kept} load={load} groups={stuck} measured={figures} />}
    </KeptPolicy>
  );
}

interface CategoriesFormProps {
  kept: PolicyWire;
  load: LoadPolicy;
  groups: readonly FindingGroupWire[];
  measured: readonly GroupWire[];
}

function CategoriesForm({ kept, load, groups, measured }: CategoriesFormProps) {
  const t = useT();
  const draft = usePolicyDraft(kept);
  return (
    <PolicyWork draft={draft} load={load}>
      <Panel title={t('web.categories')} note={t('web.categories.note')}>
        <CategoryTable draft={draft} groups={groups} measured={measured} />
      </Panel>
    </PolicyWork>
  );
}
