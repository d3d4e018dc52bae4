import { useSearchParams, type NavigateOptions } from 'react-router';

type Change = (change: (before: URLSearchParams) => URLSearchParams, options?: NavigateOptions) => void;

/**
 * What stands in the page's address behind the question mark, and how to change it.
 * A change starts from the address as it is by then, not as it was last drawn: of two quick ones both stand.
 */
export function useAddress(): readonly [URLSearchParams, Change] {
  const [params, setParams] = useSearchParams();
  return [params, (change, options) => setParams(change(new URLSearchParams(window.location.search)), options)];
}

/** One name of the address: what it says, null where it is not there, and how to change it. */
export function useAddressed(name: string): readonly [string | null, (value: string | null, options?: NavigateOptions) => void] {
  const [params, change] = useAddress();
  return [params.get(name), (value, options) => change((before) => withParam(before, name, value), options)];
}

/** The address with another value of a name; without the name for null. */
export function withParam(before: URLSearchParams, name: string, value: string | null): URLSearchParams {
  const after = new URLSearchParams(before);
  after.delete(name);
  if (value !== null) {
    after.set(name, value);
  }

  return after;
}
