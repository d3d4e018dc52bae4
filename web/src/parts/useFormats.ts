import { useMemo } from 'react';
import { useRunState } from '../api/RunProvider';
import { useSpoken } from '../texts/TextsProvider';
import { formatsOf, type Formats } from './formats';

// Before there is a run there is no money to show; the currency is then of no consequence.
const noCurrency = 'XXX';

/** The formatters of the chosen language and the run's currency. */
export function useFormats(): Formats {
  const { locale, t } = useSpoken();
  const currency = useRunState().current?.currency ?? noCurrency;
  return useMemo(() => formatsOf(locale, currency, t), [locale, currency, t]);
}
