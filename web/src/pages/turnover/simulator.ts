// The slider goes so far at least; more days are typed.
const sliderDays = 365;

/** The days named in the page's address; undefined when none are, so that the policy's are asked for. */
export function askedOf(text: string | null): number | undefined {
  const days = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(days) ? days : undefined;
}

/** The part of the stock named in the page's address, such as "category~Kitchen"; empty for all. */
export function partOf(text: string | null): Readonly<Record<string, string>> {
  const found = text === null ? null : /^([a-z]+)~(.*)$/s.exec(text);
  return found === null ? {} : { by: found[1] ?? '', name: found[2] ?? '' };
}

/** How far the slider goes: to the days of now and those aimed at, where they are many. */
export function sliderMost(now: number | null, target: number, most: number): number {
  return Math.min(most, Math.max(sliderDays, Math.ceil(now ?? 0), Math.ceil(target)));
}
