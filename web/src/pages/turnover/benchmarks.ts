import type { Node } from 'jsonc-parser';
import { policyOf, valueOf, withoutSetting, withSetting } from '../settings/policyText';

/** Turns a year by category, as somebody wrote them and did not save yet; null where one was taken away. */
export type Drafts = ReadonlyMap<string, number | null>;

/** The benchmark of a category in a policy; null where it has none. */
export function benchmarkOf(policy: Node | null, category: string): number | null {
  const value = valueOf(policy, pathOf(category));
  return typeof value === 'number' ? value : null;
}

/** The policy with what was written; comments and everything else stay as they are. */
export function withBenchmarks(text: string, drafts: Drafts): string {
  const policy = policyOf(text);
  // What is new is put first: from the last to the first they stand in their order.
  return [...drafts]
    .filter(([category, turns]) => benchmarkOf(policy, category) !== turns)
    .reduceRight(
      (before, [category, turns]) =>
        turns === null ? withoutSetting(before, pathOf(category)) : withSetting(before, pathOf(category), turns),
      text,
    );
}

function pathOf(category: string): readonly string[] {
  return ['metrics', 'peerTurnsByCategory', category];
}
