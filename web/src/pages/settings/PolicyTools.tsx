import { Alert, Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../texts/TextsProvider';
import type { LoadPolicy } from './KeptPolicy';
import { PolicyMerged } from './PolicyMerged';
import type { PolicyDraft } from './usePolicyDraft';

interface PolicyToolsProps {
  draft: PolicyDraft;
  load: LoadPolicy;
  /** Enter in a field of the form it stands in keeps the policy. */
  isOfForm?: boolean;
  /** Stands before the buttons. */
  children?: ReactNode;
}

/** Keeps a policy that was changed, or takes the changes back; takes over what somebody else kept meanwhile. */
export function PolicyTools({ draft, load, isOfForm = false, children }: PolicyToolsProps) {
  const t = useT();
  return (
    <>
      {draft.isStale && <Stale draft={draft} load={load} />}
      {!draft.isStale && draft.merged !== null && <PolicyMerged draft={draft} merged={draft.merged} />}
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

function Stale({ draft, load }: { draft: PolicyDraft; load: LoadPolicy }) {
  const t = useT();
  const takeOver = (keepsChanges: boolean) =>
    void load().then((newer) => newer !== null && draft.takeOver(newer, keepsChanges));
  return (
    <Alert
      type="warning"
      showIcon
      title={t('web.policy.stale')}
      description={
        <>
          {draft.isUnread && <p>{t('web.policy.merge.unread')}</p>}
          <Space wrap>
            {draft.isChanged && (
              <Button size="small" type="primary" onClick={() => takeOver(true)}>
                {t('web.policy.merge')}
              </Button>
            )}
            <Button size="small" onClick={() => takeOver(false)}>
              {draft.isChanged ? t('web.policy.drop') : t('web.policy.load')}
            </Button>
          </Space>
        </>
      }
    />
  );
}
