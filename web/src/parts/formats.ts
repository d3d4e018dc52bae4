import type { Unit } from '../api/wire';
import type { Translate } from '../texts/fill';

/** One formatter for each unit, by locale and currency. Formatting only: nothing is worked out here. */
export interface Formats {
  /** Money without cents, unless it is small. */
  money: (value: number) => string;
  /** Money with cents, for the price or cost of one unit. */
  moneyExact: (value: number) => string;
  /** Money in a word or two, for axes: $1.2M, 120万. */
  moneyShort: (value: number) => string;
  share: (value: number) => string;
  units: (value: number) => string;
  number: (value: number) => string;
  /** A count and its word: 3,240 units. */
  figure: (value: number, unit: Unit) => string;
  /** A change with its sign: +3.2 days, −1.1 points. */
  change: (value: number, unit: Unit) => string;
  day: (day: string) => string;
  month: (month: string) => string;
  moment: (moment: string) => string;
  /** A rate of a fee table, with all its digits. */
  rate: (value: number) => string;
  /** The size of a file. */
  bytes: (bytes: number) => string;
}

// Below this amount cents are worth reading.
const wholeMoneyMin = 100;

// Below this amount money is short as it is.
const shortMoneyMin = 10_000;

// From this many days, weeks or months on parts of one are not worth reading.
const longestDays = 99_999;
const wholeSpanMin = 1000;

// Between these a rate would be written as zero, or nearly.
const smallRateMin = 0.001;
const smallRateMax = 0.1;

// From this quantity on parts of a unit are not worth reading; only forecasts have them.
const wholeUnitsMin = 100;

export function formatsOf(locale: string, currency: string, t: Translate): Formats {
  // A small negative rounds to 0, not to -0.
  const numberOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
  const moneyOptions: Intl.NumberFormatOptions = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  const wholeMoney = numberOf({ ...moneyOptions, maximumFractionDigits: 0 });
  const exactMoney = numberOf({ ...moneyOptions, minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shortMoney = numberOf({
    ...moneyOptions,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  const shares = numberOf({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const points = numberOf({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const plain = numberOf({ maximumFractionDigits: 2 });
  const whole = numberOf({ maximumFractionDigits: 0 });
  const few = numberOf({ maximumFractionDigits: 1 });
  const exact = numberOf({ maximumFractionDigits: 3 });
  const allDigits = numberOf({ minimumFractionDigits: 2, maximumFractionDigits: 6 });
  const rates = numberOf({ minimumFractionDigits: 1, maximumFractionDigits: 2 });
  const smallRates = numberOf({ maximumSignificantDigits: 2 });
  const rate = (value: number): string =>
    (Math.abs(value) >= smallRateMin && Math.abs(value) < smallRateMax ? smallRates : rates).format(value);
  const long = (unit: string): ((value: number) => string) => {
    const options: Intl.NumberFormatOptions = { style: 'unit', unit, unitDisplay: 'long' };
    const fine = numberOf({ ...options, maximumFractionDigits: 1 });
    const coarse = numberOf({ ...options, maximumFractionDigits: 0 });
    return (value) => (Math.abs(value) < wholeSpanMin ? fine : coarse).format(value);
  };
  const days = long('day');
  const weeks = long('week');
  const months = long('month');
  const sized = (unit: string): Intl.NumberFormat =>
    numberOf({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  const kilobytes = sized('kilobyte');
  const megabytes = sized('megabyte');
  const dayFormat = new Intl.DateTimeFormat(locale, { ...dayParts(locale), timeZone: 'UTC' });
  const monthFormat = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', timeZone: 'UTC' });
  const momentFormat = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

  const units = (value: number): string =>
    (Math.abs(value) >= wholeUnitsMin ? whole : Math.abs(value) >= 1 ? few : exact).format(value);
  const money = (value: number): string =>
    Math.abs(value) < wholeMoneyMin && !Number.isInteger(value) ? exactMoney.format(value) : wholeMoney.format(value);
  const figure = (value: number, unit: Unit): string => {
    switch (unit) {
      case 'Money':
        return money(value);
      case 'MoneyADay':
        return t('web.format.aday', money(value));
      case 'Share':
        return shares.format(value);
      case 'Days':
        // More than a lifetime of stock says no more than that it does not move.
        return Math.abs(value) > longestDays ? t('web.format.over', days(Math.sign(value) * longestDays)) : days(value);
      case 'Weeks':
        return weeks(value);
      case 'Months':
        return months(value);
      case 'TimesAYear':
        return t('web.format.ayear', rate(value));
      case 'Ratio':
        return rate(value);
      case 'Count':
        return units(value);
      case 'Units':
        return t(value === 1 ? 'web.format.oneunit' : 'web.format.units', units(value));
      case 'UnitsADay':
        return t('web.format.unitsaday', plain.format(value));
    }
  };

  return {
    money,
    moneyExact: (value) => exactMoney.format(value),
    moneyShort: (value) => (Math.abs(value) < shortMoneyMin ? wholeMoney : shortMoney).format(value),
    share: (value) => shares.format(value),
    units,
    number: (value) => plain.format(value),
    figure,
    change: (value, unit) => {
      // Two shares differ by points, not by percent.
      const written = unit === 'Share' ? t('web.format.points', points.format(value * 100)) : figure(value, unit);
      // What is written as nothing has no sign.
      return value > 0 && /[1-9]/.test(written) ? `+${written}` : written;
    },
    day: (day) => dayFormat.format(new Date(`${day}T00:00:00Z`)),
    month: (month) => monthFormat.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`)),
    moment: (moment) => momentFormat.format(new Date(moment)),
    rate: (value) => allDigits.format(value),
    bytes: (bytes) => (bytes < 1e6 ? kilobytes.format(bytes / 1e3) : megabytes.format(bytes / 1e6)),
  };
}

// Chinese tables write days in figures: 2026/06/30.
function dayParts(locale: string): Intl.DateTimeFormatOptions {
  return locale.startsWith('zh')
    ? { year: 'numeric', month: '2-digit', day: '2-digit' }
    : { year: 'numeric', month: 'short', day: 'numeric' };
}
