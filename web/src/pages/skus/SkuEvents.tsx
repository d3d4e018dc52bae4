import type { SkuEventWire } from '../../api/wire';
import { Count, Dash, DayText, Money, Share } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What happened to a SKU, the newest first. */
export function SkuEvents({ events }: { events: readonly SkuEventWire[] }) {
  const t = useT();
  const rows = events.map((event, place) => ({ ...event, place })).reverse();
  return (
    <Panel title={t('web.sku.events')}>
      <PlainTable
        rows={rows}
        keyOf={(event) => String(event.place)}
        empty={t('web.sku.noevents')}
        rowsMax={10}
        columns={[
          { key: 'day', title: t('web.sku.event.day'), cell: (event) => <DayText day={event.day} /> },
          {
            key: 'end',
            title: t('web.sku.event.end'),
            cell: (event) => (event.end == null ? null : <DayText day={event.end} />),
          },
          { key: 'kind', title: t('web.sku.event.kind'), cell: (event) => t(`web.event.${event.kind}`) },
          { key: 'text', title: titled(t('column.name')), cell: (event) => event.text ?? <Dash /> },
          {
            key: 'value',
            title: titled(t('column.value')),
            isNumber: true,
            cell: (event) => <EventValue event={event} />,
          },
        ]}
      />
    </Panel>
  );
}

function EventValue({ event }: { event: SkuEventWire }) {
  switch (event.kind) {
    case 'price':
    case 'listed':
      return <Money value={event.value} exact />;
    case 'promotion':
      return <Share value={event.value} />;
    default:
      return <Count value={event.value} />;
  }
}
