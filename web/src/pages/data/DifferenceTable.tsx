import type { DifferenceWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import type { Formats } from '../../parts/formats';
import { useNarrow } from '../../parts/useNarrow';
import { useFormats } from '../../parts/useFormats';
import { hasText, type Translate } from '../../texts/fill';
import { useSpoken, useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** How rows of each kind compare with what is there: what comes, what is replaced, what goes, and the sums. */
export function DifferenceTable({ changes }: { changes: readonly DifferenceWire[] }) {
  const t = useT();
  const formats = useFormats();
  const isNarrow = useNarrow();
  return (
    <PlainTable
      rows={changes}
      keyOf={({ source, kind }) => `${source} ${kind}`}
      columns={isNarrow ? narrowColumns(t, formats) : wideColumns(changes, t, formats)}
      isFitted={isNarrow}
    />
  );
}

// Of an import that was taken neither sums nor what was left out is kept.
function wideColumns(changes: readonly DifferenceWire[], t: Translate, formats: Formats): Column<DifferenceWire>[] {
  const columns: Column<DifferenceWire>[] = [
    { key: 'kind', title: titled(t('column.fact')), cell: ({ kind }) => titled(t(`fact.${kind}`)) },
    { key: 'source', title: titled(t('column.source')), cell: ({ sourceTitle }) => sourceTitle },
    ...countsOf(t).map(({ key, title }) => counted(key, title)),
    {
      key: 'totals',
      title: titled(t('column.totals')),
      cell: (change) => <Totals change={change} formats={formats} />,
    },
    {
      key: 'left',
      title: t('web.data.leftout'),
      cell: (change) => <span className="soft">{leftOut(change, t, formats)}</span>,
    },
  ];
  const isEmpty = {
    totals: changes.every(({ totals }) => totals.length === 0),
    left: changes.every(({ stale, repeated }) => stale === 0 && repeated === 0),
  };
  return columns.filter(({ key }) => (key !== 'totals' || !isEmpty.totals) && (key !== 'left' || !isEmpty.left));
}

// On a phone all of a kind stands in one place, without the counts of nothing.
function narrowColumns(t: Translate, formats: Formats): Column<DifferenceWire>[] {
  return [
    {
      key: 'kind',
      title: titled(t('column.fact')),
      cell: (change) => (
        <div className="cell-words">
          <strong>{titled(t(`fact.${change.kind}`))}</strong> <span className="soft small">{change.sourceTitle}</span>
          <div>
            {countsOf(t)
              .filter(({ key }) => change[key] > 0)
              .map(({ key, title }) => `${title} ${formats.number(change[key])}`)
              .join(t('list.comma'))}
          </div>
          <Totals change={change} formats={formats} />
          <span className="soft">{leftOut(change, t, formats)}</span>
        </div>
      ),
    },
  ];
}

type Counted = 'inserted' | 'replaced' | 'removed' | 'unchanged';

function countsOf(t: Translate): { key: Counted; title: string }[] {
  return [
    { key: 'inserted', title: titled(t('column.inserted')) },
    { key: 'replaced', title: titled(t('column.replaced')) },
    { key: 'removed', title: titled(t('column.removed')) },
    { key: 'unchanged', title: titled(t('column.unchanged')) },
  ];
}

function counted(key: Counted, title: string): Column<DifferenceWire> {
  return { key, title, isNumber: true, cell: (change) => <Count value={change[key]} /> };
}

// Only what can be added up has a word for its sum: the sum of unit costs says nothing.
function Totals({ change, formats }: { change: DifferenceWire; formats: Formats }) {
  const { t, texts } = useSpoken();
  return (
    <ul className="plain">
      {change.totals
        .filter(({ column }) => hasText(texts, `sum.${column}`))
        .map(({ column, currency, before, after }) => (
          <li key={`${column} ${currency ?? ''}`} className="number">
            {titled(t(`sum.${column}`))}
            {currency === null ? '' : ` ${currency}`}
            {t('list.colon')}
            {formats.number(before)} → <strong>{formats.number(after)}</strong>
          </li>
        ))}
    </ul>
  );
}

// Rows that change nothing because something newer, or the same row, is there.
function leftOut({ stale, repeated }: DifferenceWire, t: Translate, formats: Formats): string {
  return [
    stale === 0 ? '' : t('web.data.stale', formats.number(stale)),
    repeated === 0 ? '' : t('web.data.repeated', formats.number(repeated)),
  ]
    .filter((words) => words !== '')
    .join(t('list.comma'));
}
