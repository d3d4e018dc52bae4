import { useStanding } from '../../api/RunProvider';
import type { FeeRateWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { FilterBar, type Filter } from '../../parts/FilterBar';
import type { Formats } from '../../parts/formats';
import type { ListView } from '../../parts/listView';
import { Loading } from '../../parts/Loading';
import { Mark } from '../../parts/Mark';
import { DayText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFormats } from '../../parts/useFormats';
import { useListView } from '../../parts/useListView';
import type { Translate } from '../../texts/fill';
import { useSpoken } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

const filterNames = ['card', 'type', 'confidence'] as const;

// What a code is called; a code of the person's own stays as it is.
type Words = (code: string) => string;

/** The dated fees: those of the policy come before those the program ships; each says where it is from. */
export default function FeesTab() {
  const { t, texts } = useSpoken();
  const formats = useFormats();
  const [view, change] = useListView(filterNames);
  const { data, error, refetch } = useStanding('/api/policy/fees');
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (data === undefined) {
    return <Loading />;
  }

  const words: Words = (code) => (texts[`web.fee.word.${code}`] === undefined ? code : t(`web.fee.word.${code}`));
  const filters: Filter[] = [
    { name: 'card', label: t('web.fee.card'), choices: choicesOf(data, 'card', (code) => code) },
    { name: 'type', label: t('web.fee.type'), choices: choicesOf(data, 'type', (code) => words(code)) },
    {
      name: 'confidence',
      label: t('web.fee.confidence'),
      choices: choicesOf(data, 'confidence', (code) => words(code)),
    },
  ];
  const rows = data.map((fee, place) => ({ ...fee, place })).filter((fee) => isChosen(fee, view));
  return (
    <Panel title={t('web.fee')} note={t('web.fee.note')}>
      <FilterBar filters={filters} view={view} change={change} />
      <PlainTable
        rows={rows}
        keyOf={({ place }) => String(place)}
        columns={feeColumns(t, words, formats)}
        rowsMax={50}
      />
    </Panel>
  );
}

type FilterName = (typeof filterNames)[number];

function choicesOf(
  fees: readonly FeeRateWire[],
  name: FilterName,
  label: (code: string) => string,
): { value: string; label: string }[] {
  return [...new Set(fees.map((fee) => fee[name]))].map((value) => ({ value, label: label(value) }));
}

function isChosen(fee: FeeRateWire, view: ListView): boolean {
  return filterNames.every((name) => view.filters[name]?.includes(fee[name]) ?? true);
}

function feeColumns(t: Translate, words: Words, formats: Formats): Column<FeeRateWire & { place: number }>[] {
  return [
    {
      key: 'card',
      title: t('web.fee.card'),
      cell: ({ card, isOwn }) => (
        <>
          {card} {isOwn && <Mark tone="plain" text={t('web.fee.own')} />}
        </>
      ),
    },
    { key: 'type', title: t('web.fee.type'), cell: ({ type }) => words(type) },
    {
      key: 'of',
      title: t('web.fee.of'),
      cell: (fee) => <span className="cell-text">{conditionsOf(fee, t, words)}</span>,
    },
    {
      key: 'rate',
      title: t('web.fee.rate'),
      isNumber: true,
      cell: ({ rate, unit, currency }) => (
        <>
          <span className="number">
            {unit.startsWith('share') ? formats.share(rate) : `${formats.rate(rate)} ${currency}`}
          </span>
          <br />
          <span className="soft small">{words(unit)}</span>
        </>
      ),
    },
    {
      key: 'valid',
      title: t('web.fee.valid'),
      cell: ({ validFrom, validTo }) => (
        <>
          <DayText day={validFrom} /> – {validTo !== null && <DayText day={validTo} />}
        </>
      ),
    },
    {
      key: 'confidence',
      title: t('web.fee.confidence'),
      cell: ({ confidence }) => (
        <Mark tone={confidence === 'unverified' ? 'warning' : 'plain'} text={words(confidence)} />
      ),
    },
    {
      key: 'source',
      title: titled(t('column.source')),
      cell: ({ source }) => <span className="cell-text soft small">{source}</span>,
    },
  ];
}

/** What the fee is for: a size, categories, months, ages; everything where it says none. */
function conditionsOf(fee: FeeRateWire, t: Translate, words: Words): string {
  const told = [
    fee.sizeTier === null ? '' : words(fee.sizeTier),
    fee.fromMonth === null ? '' : t('web.fee.months', fee.fromMonth, fee.toMonth ?? ''),
    fee.ageFromDays === null ? '' : t('web.fee.ages', fee.ageFromDays, fee.ageToDays ?? ''),
    fee.categories.join(t('list.separator')),
  ].filter((words) => words !== '');
  return told.length === 0 ? t('web.fee.all') : told.join(t('list.semicolon'));
}
