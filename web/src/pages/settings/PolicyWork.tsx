import { Alert } from 'antd';
import type { FormEvent, ReactNode } from 'react';
import { useT } from '../../texts/TextsProvider';
import type { LoadPolicy } from './KeptPolicy';
import { PolicyIssues } from './PolicyIssues';
import { PolicyPreview } from './PolicyPreview';
import { PolicyTools } from './PolicyTools';
import type { PolicyDraft } from './usePolicyDraft';

interface PolicyWorkProps {
  draft: PolicyDraft;
  load: LoadPolicy;
  children: ReactNode;
}

/** A part of the policy as fields: kept, taken back, told what is wrong with it and what it would change. */
export function PolicyWork({ draft, load, children }: PolicyWorkProps) {
  const t = useT();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    draft.save();
  };
  return (
    <div className="stack">
      <form className="stack" onSubmit={submit}>
        <PolicyTools draft={draft} load={load} isOfForm />
        {draft.policy === null && <Alert type="info" showIcon title={t('web.policy.unreadable')} />}
        {(draft.check.data?.version === null || draft.check.error !== null) && <PolicyIssues check={draft.check} />}
        {children}
      </form>
      <PolicyPreview text={draft.text} isGood={draft.isGood} />
    </div>
  );
}
