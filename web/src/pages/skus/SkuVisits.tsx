import { useAnswer } from '../../api/RunProvider';
import type { FigureWire, VisitPageWire } from '../../api/wire';
import { Figure } from '../../parts/Figure';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';

// These are metrics: they have a name of their own and open their explanation.
const metrics = ['conversion', 'acos', 'tacos'];

interface Row {
  code: string;
  figures: readonly FigureWire[];
  peer: FigureWire | undefined;
}

/** Is it seen, is it ordered, what does advertising cost: beside its peers, and what that says of its offer. */
export function SkuVisits({ sku }: { sku: string }) {
  const t = useT();
  const titleOf = useFigureTitle();
  const { data, isPlaceholderData } = useAnswer('/api/metrics/visits', { query: { sku } });
  if (data === undefined || isPlaceholderData) {
    return null;
  }

  const { spans, peers } = data;
  const rows: Row[] = (spans[0]?.figures ?? []).map(({ code }, place) => ({
    code,
    figures: spans.flatMap(({ figures }) => figures[place] ?? []),
    peer: peers.find((peer) => peer.code === code),
  }));
  const nameOf = (code: string) => (metrics.includes(code) ? titleOf(code) : t(`web.visits.figure.${code}`));
  return (
    <Panel className="sku-visits" title={t('web.visits')} note={<Verdict page={data} />}>
      <PlainTable<Row>
        isFitted
        rows={rows}
        keyOf={({ code }) => code}
        columns={[
          { key: 'figure', title: t('web.visits.figure'), isHead: true, cell: ({ code }) => nameOf(code) },
          ...spans.map(({ days }, place) => ({
            key: String(days),
            title: t('web.visits.days', days),
            isNumber: true,
            cell: ({ code, figures }: Row) => {
              const figure = figures[place];
              const of = metrics.includes(code) ? { sku, lastDays: String(days) } : null;
              return figure === undefined ? null : <Figure figure={figure} of={of} title={nameOf(code)} />;
            },
          })),
          {
            key: 'peer',
            title: t('web.visits.peer'),
            ...(data.peerSkus > 0 ? { hint: t('web.visits.peer.hint', data.peerSkus) } : {}),
            isNumber: true,
            cell: ({ peer }) => (peer === undefined ? null : <Figure figure={peer} of={null} />),
          },
        ]}
      />
    </Panel>
  );
}

/** The verdict with the figures it stands on, or why there is none. */
function Verdict({ page }: { page: VisitPageWire }) {
  const t = useT();
  const formats = useFormats();
  const own = (code: string) => page.spans[0]?.figures.find((figure) => figure.code === code)?.value ?? 0;
  const peer = (code: string) => page.peers.find((figure) => figure.code === code)?.value ?? 0;
  const words = t(
    `web.visits.verdict.${page.verdict}`,
    formats.number(own('sessions_per_day')),
    formats.number(peer('sessions_per_day')),
    formats.share(own('conversion')),
    formats.share(peer('conversion')),
    formats.share(page.lowShare),
  );
  return page.verdict === 'LowExposure' || page.verdict === 'LowConversion' ? <strong>{words}</strong> : words;
}
