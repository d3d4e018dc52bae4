/** What the server refused or could not do, in the words it told (application/problem+json). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string | null;

  constructor(status: number, code: string | null, detail: string) {
    super(detail);
    this.name = 'Problem';
    this.status = status;
    this.code = code;
  }

  /** The run that was asked for is not kept any more: ask for the current one and begin again. */
  get isRunGone(): boolean {
    return this.status === 410;
  }

  /** Asking again may help: the connection broke or the server stumbled. */
  get mayPass(): boolean {
    return this.status === 0 || this.status >= 500;
  }
}

/** True when nothing was worked out yet: the answer to which run is the current one. */
export function isNothingYet(error: Error | null): boolean {
  return error instanceof Problem && ['nothing-run', 'nothing-imported', 'nothing-dated'].includes(error.code ?? '');
}

/** The problem in an answer; one without a readable body keeps its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const told = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  return new Problem(
    response.status,
    textOr(told['code'], null),
    textOr(told['detail'], null) ?? textOr(told['title'], null) ?? `${response.status} ${response.statusText}`,
  );
}

function textOr(value: unknown, otherwise: string | null): string | null {
  return typeof value === 'string' && value !== '' ? value : otherwise;
}
