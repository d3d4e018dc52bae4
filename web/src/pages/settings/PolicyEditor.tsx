import { Alert, App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Problem } from '../../api/problem';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { PolicyWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useT } from '../../texts/TextsProvider';
import { PolicyForm } from './PolicyForm';
import { PolicyIssues } from './PolicyIssues';
import { PolicyPreview } from './PolicyPreview';
import { PolicyText, showLine } from './PolicyText';
import { PresetChoice } from './PresetChoice';
import { usePolicyCheck } from './usePolicyCheck';

interface PolicyEditorProps {
  /** The policy as the workspace has it. */
  kept: string;
  loadAgain: () => void;
}

/** One text, changed by fields or by hand; checked as it is typed. */
export function PolicyEditor({ kept, loadAgain }: PolicyEditorProps) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const area = useRef<HTMLTextAreaElement>(null);
  const [before, setBefore] = useState(kept);
  const [text, setText] = useState(kept);
  const check = usePolicyCheck(text);
  const save = useDeed<PolicyWire>(() => {
    setBefore(text);
    void message.success(t('web.policy.saved'));
    // The run tells that its figures follow the policy before.
    void client.invalidateQueries({ queryKey: runKey });
  });
  const isChanged = text !== before;
  const isGood = check.data?.version != null && check.data.text === text;
  const isStale = kept !== before || (save.error instanceof Problem && save.error.code === 'policy-changed');
  return (
    <div className="stack">
      {isStale && (
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
        <PresetChoice choose={setText} />
        <Button
          type="primary"
          disabled={!isChanged || !isGood || isStale}
          loading={save.isPending}
          onClick={() => save.mutate({ path: '/api/policy', options: { method: 'PUT', body: { text, before } } })}
        >
          {t('web.policy.save')}
        </Button>
        <Button disabled={!isChanged} onClick={() => setText(before)}>
          {t('web.policy.back')}
        </Button>
        <span className="soft" role="status">
          {isChanged ? t('web.policy.changed') : t('web.policy.unchanged')}
        </span>
      </div>
      <PolicyPreview text={text} isGood={isGood} />
      <div className="policy-main">
        <Panel title={t('web.policy.fields')} note={t('web.policy.fields.note')}>
          <PolicyForm text={text} change={setText} />
        </Panel>
        <Panel title={t('web.policy.text')}>
          <PolicyIssues check={check} showLine={(line) => area.current !== null && showLine(area.current, line)} />
          <PolicyText text={text} change={setText} issues={check.data?.issues ?? []} area={area} />
        </Panel>
      </div>
    </div>
  );
}
