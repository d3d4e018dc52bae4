import { useSpoken } from '../texts/TextsProvider';

/** The address of a download in the language of the page: a link cannot tell it as calls do. */
export function useDownload(): (address: string) => string {
  const { language } = useSpoken();
  return (address) => `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}
