import { App } from 'antd';
import { useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import type { Node } from 'jsonc-parser';
import { useMemo, useState } from 'react';
import { Problem } from '../../api/problem';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { PolicyWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { draftOf, keptAs, takenOver, type Merged } from './draftState';
import { contentOf, policyOf, type Content, type SettingPath } from './policyText';
import { usePolicyCheck } from './usePolicyCheck';

/** What holds at a setting; undefined where nothing is known of it. */
export type Held = (path: SettingPath) => Content | undefined;

/** The text of a policy that is being changed: checked as it is changed, kept when it is saved. */
export interface PolicyDraft {
  text: string;
  change: (text: string) => void;
  /** The text read; null while it cannot be read. */
  policy: Node | null;
  /** What the text says, and else what it leaves to its preset. */
  held: Held;
  check: UseQueryResult<PolicyWire>;
  isChanged: boolean;
  /** The text as it stands was found good, or found wrong; neither while it is being looked at: then the server looks at it when it keeps it. */
  isGood: boolean;
  isWrong: boolean;
  /** Somebody else changed the policy meanwhile. */
  isStale: boolean;
  /** Takes over what somebody else kept, with the changes over it; or without them. */
  takeOver: (newer: PolicyWire, keepsChanges: boolean) => void;
  /** What came of the changes when it was taken over. */
  merged: Merged | null;
  /** The changes could not be carried over. */
  isUnread: boolean;
  isSaving: boolean;
  save: () => void;
  back: () => void;
}

/** Begins with the policy as the workspace has it. */
export function usePolicyDraft(kept: PolicyWire): PolicyDraft {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [draft, put] = useState(() => draftOf(kept.text));
  const { text, before, replaced } = draft;
  const check = usePolicyCheck(text);
  const policy = useMemo(() => policyOf(text), [text]);
  const held = useMemo(() => heldBy(policy, policyOf(kept.whole ?? '')), [policy, kept.whole]);
  const saving = useDeed<PolicyWire>(({ text: saved }) => {
    put((now) => keptAs(now, saved));
    void message.success(t('web.policy.saved'));
    // The run tells that its figures follow the policy before.
    void client.invalidateQueries({ queryKey: runKey });
  });
  const isRead = check.data?.text === text;
  return {
    text,
    change: (changed) => put((now) => ({ ...now, text: changed, isUnread: false })),
    policy,
    held,
    check,
    isChanged: text !== before,
    isGood: isRead && check.data?.version !== null,
    isWrong: isRead && check.data?.version === null,
    isStale:
      (kept.text !== before && kept.text !== replaced) ||
      (saving.error instanceof Problem && saving.error.code === 'policy-changed'),
    takeOver: (newer, keepsChanges) => {
      saving.reset();
      put((now) => (keepsChanges ? takenOver(now, newer.text) : draftOf(newer.text)));
    },
    merged: draft.merged,
    isUnread: draft.isUnread,
    isSaving: saving.isPending,
    save: () => {
      if (!saving.isPending) {
        saving.mutate({ path: '/api/policy', options: { method: 'PUT', body: { text, before } } });
      }
    },
    back: () => put((now) => draftOf(now.before)),
  };
}

// A table asks for the same lists in every row: each is read once.
function heldBy(policy: Node | null, whole: Node | null): Held {
  const known = new Map<string, Content | undefined>();
  return (path) => {
    const name = JSON.stringify(path);
    if (!known.has(name)) {
      const told = contentOf(policy, path);
      known.set(name, told === undefined ? contentOf(whole, path) : told);
    }

    return known.get(name);
  };
}
