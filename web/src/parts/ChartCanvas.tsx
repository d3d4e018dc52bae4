import { BarChart, HeatmapChart, LineChart, SankeyChart, ScatterChart, TreemapChart } from 'echarts/charts';
import type {
  BarSeriesOption,
  HeatmapSeriesOption,
  LineSeriesOption,
  SankeySeriesOption,
  ScatterSeriesOption,
  TreemapSeriesOption,
} from 'echarts/charts';
import {
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import type {
  DataZoomComponentOption,
  GridComponentOption,
  LegendComponentOption,
  TooltipComponentOption,
  VisualMapComponentOption,
} from 'echarts/components';
import { init, use, type ComposeOption, type ECharts } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from './chartTheme';

use([
  BarChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  TreemapChart,
  CanvasRenderer,
  DataZoomComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  TooltipComponent,
  VisualMapComponent,
]);

/** What a chart is told: only the kinds we load. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | HeatmapSeriesOption
  | LineSeriesOption
  | SankeySeriesOption
  | ScatterSeriesOption
  | TreemapSeriesOption
  | DataZoomComponentOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | VisualMapComponentOption
>;

interface ChartCanvasProps {
  option: ChartOption;
  isDark: boolean;
  isStill: boolean;
  onPick?: (name: string, index: number) => void;
}

/** The canvas of a chart: drawn in its theme, as wide as its place. */
export default function ChartCanvas({ option, isDark, isStill, onPick }: ChartCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  const pick = useRef(onPick);
  useEffect(() => {
    pick.current = onPick;
  }, [onPick]);

  useEffect(() => {
    const made = init(place.current, chartTheme(isDark, isStill), { renderer: 'canvas' });
    made.on('click', (event) => pick.current?.(event.name, event.dataIndex));
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(made.getDom());
    chart.current = made;
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, [isDark, isStill]);

  // Runs after the chart was made anew for another theme, too.
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option, isDark, isStill]);

  return <div ref={place} style={{ height: '100%' }} />;
}
