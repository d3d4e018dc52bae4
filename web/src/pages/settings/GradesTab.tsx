import { useAnswer } from '../../api/RunProvider';
import type { FindingGroupWire, PolicyWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useT } from '../../texts/TextsProvider';
import { GradeTable } from './GradeTable';
import { damageRatePath, numberOf, returnRatePath, soldUnitsPath } from './grades';
import { KeptPolicy, type LoadPolicy } from './KeptPolicy';
import { withSetting } from './policyText';
import { PolicyWork } from './PolicyWork';
import { SettingNumber } from './SettingNumber';
import { usePolicyDraft, type PolicyDraft } from './usePolicyDraft';

/** The ten grades: from which idle days on, at what discount, and what the run has in each. */
export default function GradesTab() {
  const { data } = useAnswer('/api/findings/groups', { query: { by: 'grade' } });
  return (
    <KeptPolicy>
      {(kept, load) => <GradesForm kept={kept} load={load} groups={data?.rows ?? []} />}
    </KeptPolicy>
  );
}

interface GradesFormProps {
  kept: PolicyWire;
  load: LoadPolicy;
  groups: readonly FindingGroupWire[];
}

function GradesForm({ kept, load, groups }: GradesFormProps) {
  const t = useT();
  const draft = usePolicyDraft(kept);
  return (
    <PolicyWork draft={draft} load={load}>
      <Panel title={t('web.grades')} note={t('web.grades.note')}>
        <GradeTable draft={draft} groups={groups} />
      </Panel>
      <Panel title={t('web.grades.limits')}>
        <Limits draft={draft} />
      </Panel>
    </PolicyWork>
  );
}

function Limits({ draft: { text, change, held, policy } }: { draft: PolicyDraft }) {
  const t = useT();
  const limits = [
    { path: soldUnitsPath, label: t('web.grades.sold'), note: t('web.grades.sold.note'), unit: 'units' },
    { path: returnRatePath, label: t('web.grades.returns'), note: t('web.grades.worse'), unit: 'share' },
    { path: damageRatePath, label: t('web.grades.damage'), note: t('web.grades.worse'), unit: 'share' },
  ] as const;
  return (
    <div className="setting-grid">
      {limits.map(({ path, label, note, unit }) => {
        const id = `setting-${path.join('.')}`;
        return (
          <div className="setting" key={id}>
            <label htmlFor={id}>
              {label}
              <span className="soft small">{note}</span>
            </label>
            <SettingNumber
              id={id}
              unit={unit}
              value={numberOf(held(path))}
              isOff={policy === null}
              put={(value) => change(withSetting(text, path, value))}
            />
          </div>
        );
      })}
    </div>
  );
}
