import type { TransferLaneWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

/** What moves on each lane: the places goods leave on the left, those they go to on the right. */
export function transferOption(lanes: readonly TransferLaneWire[], nameOf: (warehouse: string) => string, formats: Formats): ChartOption {
  const from = [...new Set(lanes.map((lane) => lane.from))];
  const to = [...new Set(lanes.map((lane) => lane.to))];
  // A place may stand on both sides: the arrow tells the two apart.
  const start = (code: string): string => `${nameOf(code)} →`;
  const end = (code: string): string => `→ ${nameOf(code)}`;
  return {
    tooltip: { trigger: 'item', valueFormatter: (value) => (typeof value === 'number' ? formats.units(value) : '') },
    series: [
      {
        type: 'sankey' as const,
        left: 8,
        right: 120,
        top: 8,
        bottom: 8,
        draggable: false,
        lineStyle: { color: 'source', opacity: 0.35 },
        data: [...from.map((code) => ({ name: start(code) })), ...to.map((code) => ({ name: end(code) }))],
        links: lanes.map((lane) => ({ source: start(lane.from), target: end(lane.to), value: lane.units })),
      },
    ],
  };
}
