import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../texts/TextsProvider';
import type { PolicyDraft } from './usePolicyDraft';

interface PolicyToolsProps {
  draft: PolicyDraft;
  loadAgain: () => void;
  /** Enter in a field of the form it stands in keeps the policy. */
  isOfForm?: boolean;
  /** Stands before the buttons. */
  children?: ReactNode;
}

/** Keeps a policy that was changed, or takes the changes back; says when somebody else changed it. */
export function PolicyTools({ draft, loadAgain, isOfForm = false, children }: PolicyToolsProps) {
  const t = useT();
  return (
    <>
      {draft.isStale && (
        <Alert
          type="warning"
          showIcon
          title={t('web.policy.stale')}
          action={
            <Button size="small" onClick={loadAgain}>
              {t('web.policy.load')}
            </Button>
          }
        />
      )}
      <div className="policy-tools">
        {children}
        <Button
          type="primary"
          disabled={!draft.isChanged || draft.isWrong || draft.isStale}
          loading={draft.isSaving}
          {...(isOfForm ? { htmlType: 'submit' as const } : { onClick: draft.save })}
        >
          {t('web.policy.save')}
        </Button>
        <Button disabled={!draft.isChanged || draft.isSaving} onClick={draft.back}>
          {t('web.policy.back')}
        </Button>
        <span className="soft" role="status">
          {draft.isChanged ? t('web.policy.changed') : t('web.policy.unchanged')}
        </span>
      </div>
    </>
  );
}
