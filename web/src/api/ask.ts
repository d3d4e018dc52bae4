import { Problem, problemOf } from './problem';

/** A value of a query: lists are sent as the name repeated, absent values not at all, an empty text as one. */
export type QueryValue = string | number | boolean | readonly string[] | null | undefined;
export type Query = Readonly<Record<string, QueryValue>>;

export interface AskOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Query;
  body?: unknown;
  signal?: AbortSignal;
}

/** Asks the server in the person's language and returns its answer. */
export async function ask<Answer>(path: string, options: AskOptions = {}): Promise<Answer> {
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': document.documentElement.lang,
  };
  const request: RequestInit = { method: options.method ?? 'GET', headers };
  if (options.signal !== undefined) {
    request.signal = options.signal;
  }

  if (options.body instanceof FormData) {
    request.body = options.body;
  } else if (options.body !== undefined) {
    request.body = JSON.stringify(options.body);
    headers['Content-Type'] = 'application/json';
  }

  const response = await fetch(addressOf(path, options.query), request).catch((cause: unknown) => {
    if (options.signal?.aborted === true) {
      throw cause;
    }

    throw new Problem(0, 'no-connection', String(cause));
  });
  if (!response.ok) {
    throw await problemOf(response);
  }

  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** The address of a call or a download, with its query in the order given. */
export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined) {
      continue;
    }

    for (const one of Array.isArray(value) ? value : [value]) {
      params.append(name, String(one));
    }
  }

  const text = params.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** A path of the API with its places filled: /api/findings/{id}. */
export function pathOf(path: string, places: Readonly<Record<string, string>>): string {
  return path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const place = places[name];
    if (place === undefined) {
      throw new Error(`${path} needs ${name}`);
    }

    return encodeURIComponent(place);
  });
}
