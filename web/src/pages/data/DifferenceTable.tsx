import type { DifferenceWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Count } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import type { Formats } from '../../parts/formats';
import { useFormats } from '../../parts/useFormats';
import { hasText, type Translate } from '../../texts/fill';
import { useSpoken, useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** How rows of each kind compare with what is there: what comes, what is replaced, what goes, and the sums. */
export function DifferenceTable({ changes }: { changes: readonly DifferenceWire[] }) {
  const t = useT();
  const formats = useFormats();
  return (
    <PlainTable
      rows={changes}
      keyOf={({ source, kind }) => `${source} ${kind}`}
      columns={[
        { key: 'kind', title: titled(t('column.fact')), cell: ({ kind }) => titled(t(`fact.${kind}`)) },
        { key: 'source', title: titled(t('column.source')), cell: ({ sourceTitle }) => sourceTitle },
        counted('inserted', titled(t('column.inserted'))),
        counted('replaced', titled(t('column.replaced'))),
        counted('removed', titled(t('column.removed'))),
        counted('unchanged', titled(t('column.unchanged'))),
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
      ]}
    />
  );
}

type Counted = 'inserted' | 'replaced' | 'removed' | 'unchanged';

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
