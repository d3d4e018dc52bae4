import { useCallback, useMemo } from 'react';
import { useAnswer } from '../api/RunProvider';
import type { WaterfallStepWire, WaterfallWire } from '../api/wire';
import { useT } from '../texts/TextsProvider';
import { titled } from '../texts/titled';
import { Answered } from './Answered';
import type { Column } from './columns';
import { EmptyState } from './EmptyState';
import { ErrorState } from './ErrorState';
import type { Part } from './explain';
import { Figure } from './Figure';
import { Loading } from './Loading';
import { Panel } from './Panel';
import { PlainTable } from './PlainTable';
import { useFormats } from './useFormats';
import { useNarrow } from './useNarrow';
import { WaterfallChart } from './WaterfallChart';

type Query = Readonly<Record<string, string | readonly string[]>>;

/** From sales without tax to net profit, of a part of the stock, under a heading of its own. */
export function MarginPanel({ of }: { of: Query }) {
  const t = useT();
  return (
    <Panel className="margin-waterfall" title={t('web.waterfall')} note={t('web.waterfall.note')}>
      <MarginWaterfall of={of} />
    </Panel>
  );
}

/** The same as a drawing, and the steps as a list that says where each comes from. */
export function MarginWaterfall({ of, isShort = false }: { of: Query | Part; isShort?: boolean }) {
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/waterfall', { query: of });
  const t = useT();
  if (error !== null && data === undefined) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  if (data === undefined) {
    return <Loading rows={6} />;
  }

  if (data.steps.every(({ amount }) => amount.value === 0)) {
    return <EmptyState text={t('gap.NoSales')} />;
  }

  return (
    <Answered isOfBefore={isPlaceholderData} className={isShort ? 'stack' : 'waterfall-halves'}>
      <Drawing waterfall={data} />
      {!isShort && <Steps waterfall={data} />}
    </Answered>
  );
}

function Drawing({ waterfall }: { waterfall: WaterfallWire }) {
  const t = useT();
  const formats = useFormats();
  // What is nothing is told in the list, and needs no bar.
  const shown = useMemo(() => rowsOf(waterfall, t('web.waterfall.net')).filter(({ amount }) => amount.value !== 0), [waterfall, t]);
  const steps = useMemo(
    () => shown.map(({ code, title, amount }) => ({ name: titled(title), amount: amount.value, isTotal: code === netCode })),
    [shown],
  );
  const amountOf = useCallback(
    ({ amount }: WaterfallStepWire) => (amount.value === null ? t(`gap.${amount.gap ?? 'None'}`) : formats.money(amount.value)),
    [formats, t],
  );
  const shareOf = useCallback(({ share }: WaterfallStepWire) => (share.value === null ? '' : formats.share(share.value)), [formats]);
  const labelOf = useCallback((index: number) => (shown[index] === undefined ? '' : amountOf(shown[index])), [shown, amountOf]);
  const tellOf = useCallback(
    (index: number) => {
      const row = shown[index];
      return row === undefined ? '' : [titled(row.title), `${amountOf(row)}  ${shareOf(row)}`, ...row.sources].join('\n');
    },
    [shown, amountOf, shareOf],
  );
  return (
    <WaterfallChart
      title={t('web.waterfall')}
      steps={steps}
      labelOf={labelOf}
      tellOf={tellOf}
      table={[
        [t('web.waterfall.step'), titled(t('column.amount')), t('web.waterfall.share'), titled(t('column.source'))],
        ...shown.map((row) => [titled(row.title), amountOf(row), shareOf(row), row.sources.join(t('list.separator'))]),
      ]}
    />
  );
}

function Steps({ waterfall }: { waterfall: WaterfallWire }) {
  const t = useT();
  const { margin, marginAtMost } = waterfall;
  const isNarrow = useNarrow();
  const shareColumn: Column<WaterfallStepWire> = {
    key: 'share',
    title: t('web.waterfall.share'),
    isNumber: true,
    cell: ({ share }) => <Figure figure={share} of={null} />,
  };
  const columns: Column<WaterfallStepWire>[] = [
    { key: 'step', title: t('web.waterfall.step'), isHead: true, cell: ({ title }) => titled(title) },
    {
      key: 'amount',
      title: titled(t('column.amount')),
      isNumber: true,
      cell: ({ amount, share }) => (
        <>
          <Figure figure={amount} of={null} />
          {isNarrow && (
            <div className="soft">
              <Figure figure={share} of={null} />
            </div>
          )}
        </>
      ),
    },
    // On a phone the sources need the room.
    ...(isNarrow ? [] : [shareColumn]),
    {
      key: 'source',
      title: titled(t('column.source')),
      cell: ({ sources }) => sources.map((source) => <div key={source}>{source}</div>),
    },
  ];
  return (
    <div className="waterfall-steps">
      <PlainTable<WaterfallStepWire>
        rows={rowsOf(waterfall, t('web.waterfall.net'))}
        keyOf={({ code }) => code}
        columns={columns}
        isFitted
      />
      {margin.value === null && marginAtMost.value !== null && (
        <p className="soft plain">
          {t('web.waterfall.atmost')} <Figure figure={marginAtMost} of={null} />
        </p>
      )}
    </div>
  );
}

const netCode = 'net_profit';

function rowsOf({ steps, net, margin }: WaterfallWire, title: string): readonly WaterfallStepWire[] {
  return [...steps, { code: netCode, title, amount: net, share: margin, sources: [] }];
}
