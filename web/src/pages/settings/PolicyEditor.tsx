import { useRef } from 'react';
import type { PolicyWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useT } from '../../texts/TextsProvider';
import type { LoadPolicy } from './KeptPolicy';
import { PolicyForm } from './PolicyForm';
import { PolicyIssues } from './PolicyIssues';
import { PolicyPreview } from './PolicyPreview';
import { PolicyText, showLine } from './PolicyText';
import { PolicyTools } from './PolicyTools';
import { PresetChoice } from './PresetChoice';
import { usePolicyDraft } from './usePolicyDraft';

interface PolicyEditorProps {
  /** The policy as the workspace has it. */
  kept: PolicyWire;
  load: LoadPolicy;
}

/** One text, changed by fields or by hand; checked as it is typed. */
export function PolicyEditor({ kept, load }: PolicyEditorProps) {
  const t = useT();
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = usePolicyDraft(kept);
  const { text, change, check } = draft;
  return (
    <div className="stack">
      <PolicyTools draft={draft} load={load}>
        <PresetChoice choose={change} />
      </PolicyTools>
      <PolicyPreview text={text} isGood={draft.isGood} />
      <div className="policy-main">
        <Panel title={t('web.policy.fields')} note={t('web.policy.fields.note')}>
          <PolicyForm text={text} change={change} />
        </Panel>
        <Panel title={t('web.policy.text')}>
          <PolicyIssues check={check} showLine={(line) => area.current !== null && showLine(area.current, line)} />
          <PolicyText text={text} change={change} issues={check.data?.issues ?? []} area={area} />
        </Panel>
      </div>
    </div>
  );
}
