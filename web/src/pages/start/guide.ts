/** A first task: one metric, one SKU, one decision. */
export const guideSteps = ['metric', 'sku', 'decision'] as const;

export type GuideStep = (typeof guideSteps)[number];

/** The metric the first task begins with: the share of dead stock, which has a target. */
export const guideMetric = 'dead_stock_share';

/** The finding the first task is about. */
export interface GuideLine {
  /** The run it was taken from. */
  run: number;
  id: string;
  sku: string;
}

/** How far a person has come with the first task. */
export interface Guide {
  done: readonly GuideStep[];
  line: GuideLine | null;
  /** Put away by the person. */
  isAway: boolean;
}

const begun: Guide = { done: [], line: null, isAway: false };

/** Where the progress in a workspace is kept: workspaces are told apart by the moment of their first run. */
export function guideKey(firstRunAt: string): string {
  return `stockturn.guide.${firstRunAt}`;
}

/** The progress that was kept; what cannot be read begins anew. */
export function guideOfText(text: string | null): Guide {
  try {
    const kept = JSON.parse(text ?? '{}') as Partial<Record<keyof Guide, unknown>> | null;
    const done: unknown = kept?.done;
    return {
      done: guideSteps.filter((step) => Array.isArray(done) && done.includes(step)),
      line: isLine(kept?.line) ? kept.line : null,
      isAway: kept?.isAway === true,
    };
  } catch {
    return begun;
  }
}

export function isFinished({ done }: Guide): boolean {
  return done.length === guideSteps.length;
}

/** The step to take next; null when all are done. */
export function nextStep({ done }: Guide): GuideStep | null {
  return guideSteps.find((step) => !done.includes(step)) ?? null;
}

/** The progress with a step done, or not done after all. */
export function withStep(guide: Guide, step: GuideStep, isDone = true): Guide {
  return guide.done.includes(step) === isDone
    ? guide
    : { ...guide, done: guideSteps.filter((one) => (one === step ? isDone : guide.done.includes(one))) };
}

/**
 * The progress about the first line of today's list. A line stays until it is decided on, though others may come
 * before it meanwhile; a new run that does not list it any more gives another.
 */
export function withLine(guide: Guide, run: number, today: readonly { id: string; sku: string }[]): Guide {
  const [first] = today;
  const { line } = guide;
  const stays = line !== null && (line.run === run || today.some(({ id }) => id === line.id));
  return stays || first === undefined || guide.done.includes('decision')
    ? guide
    : { ...guide, line: { run, id: first.id, sku: first.sku } };
}

/** The guide called again: one that was finished begins anew. */
export function recalled(guide: Guide): Guide {
  return isFinished(guide) ? begun : { ...guide, isAway: false };
}

/** What was done to findings, if it was a decision: which ones, and whether it was made or taken back. */
export function decisionOf(path: string, body: unknown): { ids: readonly string[]; isMade: boolean } | null {
  if (typeof body !== 'object' || body === null || !('ids' in body) || !Array.isArray(body.ids)) {
    return null;
  }

  const ids = body.ids.filter((id) => typeof id === 'string');
  switch (path) {
    case '/api/findings/marks':
      return { ids, isMade: !('action' in body && body.action === 'Undo') };
    case '/api/findings/owners':
      return { ids, isMade: true };
    default:
      return null;
  }
}

function isLine(kept: unknown): kept is GuideLine {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'run' in kept &&
    typeof kept.run === 'number' &&
    'id' in kept &&
    typeof kept.id === 'string' &&
    'sku' in kept &&
    typeof kept.sku === 'string'
  );
}
