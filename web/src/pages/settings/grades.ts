import { withList, type Content, type SettingPath } from './policyText';
import type { Held } from './usePolicyDraft';

/** A grade as the policy has it; null where it says something else than a number. */
export interface Grade {
  grade: number;
  /** The idle days it begins with. */
  from: number | null;
  /** The last idle day of it; null for the worst grade, which has none. */
  to: number | null;
  /** The discount on cost, as a share. */
  discount: number | null;
}

export const worst = 10;
export const soldUnitsPath = pathOf('soldUnitsMin');
export const returnRatePath = pathOf('returnRateLimit');
export const damageRatePath = pathOf('damageRateLimit');

const cutoffsPath = pathOf('cutoffsDays');
const discountsPath = pathOf('costDiscounts');

/** The ten grades: each begins on the day behind the last of the one before. */
export function gradesOf(held: Held): Grade[] {
  const cutoffs = entriesOf(held, cutoffsPath, worst - 1).map(numberOf);
  const discounts = entriesOf(held, discountsPath, worst).map(numberOf);
  return Array.from({ length: worst }, (_, at) => {
    const before = at === 0 ? -1 : (cutoffs[at - 1] ?? null);
    return {
      grade: at + 1,
      from: before === null ? null : before + 1,
      to: cutoffs[at] ?? null,
      discount: discounts[at] ?? null,
    };
  });
}

/** The policy with another last idle day of a grade. */
export function withCutoff(text: string, held: Held, grade: number, days: number | null): string {
  return withList(text, cutoffsPath, entriesOf(held, cutoffsPath, worst - 1).with(grade - 1, days));
}

/** The policy with another discount of a grade, as a share. */
export function withDiscount(text: string, held: Held, grade: number, share: number | null): string {
  return withList(text, discountsPath, entriesOf(held, discountsPath, worst).with(grade - 1, share));
}

/** A number of the policy; null where it says something else. */
export function numberOf(content: Content | undefined): number | null {
  return typeof content === 'number' ? content : null;
}

// One entry too few is a mistake the server names; here it is a place left empty.
function entriesOf(held: Held, path: SettingPath, count: number): readonly Content[] {
  const list = held(path);
  return Array.from({ length: count }, (_, at) => (Array.isArray(list) ? (list as Content[])[at] : undefined) ?? null);
}

function pathOf(name: string): SettingPath {
  return ['findings', 'grades', name];
}
