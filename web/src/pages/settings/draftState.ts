import { mergePolicy, type Clash } from './policyMerge';

/** What came of my changes when another's policy was taken over. */
export interface Merged {
  /** How many settings of mine stand in it. */
  carried: number;
  clashes: readonly Clash[];
  hasOwnComments: boolean;
}

/** The text of a policy that is being changed, and what it began with. */
export interface DraftState {
  text: string;
  /** What the workspace had when the changes began. */
  before: string;
  /** What it had before I kept mine: until it is asked for again, it seems to have that still. */
  replaced: string;
  /** Told until the policy is kept; null where nothing was taken over, or there was nothing to carry. */
  merged: Merged | null;
  /** My changes cannot be carried over: one of the texts cannot be read. */
  isUnread: boolean;
}

/** Begins with what the workspace has. */
export function draftOf(kept: string): DraftState {
  return { text: kept, before: kept, replaced: kept, merged: null, isUnread: false };
}

/** After the text was kept. */
export function keptAs({ text, before }: DraftState, kept: string): DraftState {
  return { text, before: kept, replaced: before, merged: null, isUnread: false };
}

/** What another kept meanwhile is taken over, my changes put over it. */
export function takenOver(draft: DraftState, newer: string): DraftState {
  if (draft.text === draft.before) {
    return draftOf(newer);
  }

  const merge = mergePolicy(draft.before, draft.text, newer);
  if (merge === null) {
    return { ...draft, isUnread: true };
  }

  const { text, clashes, hasOwnComments } = merge;
  const merged = { carried: merge.carried.length, clashes, hasOwnComments };
  const isTold = merged.carried > 0 || clashes.length > 0 || hasOwnComments;
  return { ...draftOf(newer), text, merged: isTold ? merged : null };
}
