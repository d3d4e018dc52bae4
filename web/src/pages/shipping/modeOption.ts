import type { ShippingPageWire } from '../../api/wire';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Formats } from '../../parts/formats';

/** Units by mode, most at the top. */
export function modeOption(modes: ShippingPageWire['modes'], nameOf: (mode: string) => string, formats: Formats): ChartOption {
  return {
    grid: { left: 8, right: 24, top: 8, bottom: 8, containLabel: true },
    tooltip: { trigger: 'item', valueFormatter: (value) => (typeof value === 'number' ? formats.units(value) : '') },
    xAxis: { type: 'value', axisLabel: { hideOverlap: true } },
    yAxis: { type: 'category', inverse: true, data: modes.map(({ mode }) => nameOf(mode)) },
    series: [{ type: 'bar', barMaxWidth: 18, data: modes.map(({ units }) => units) }],
  };
}
