import { useLocation } from 'react-router';
import { placeOf, type Place } from './stages';

/** The place the page belongs to. */
export function usePlace(): Place | undefined {
  const { pathname, search } = useLocation();
  return placeOf(pathname, search);
}
