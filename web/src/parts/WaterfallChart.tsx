import { useMemo } from 'react';
import { useTheme } from '../shell/ThemeProvider';
import { Chart } from './Chart';
import { seriesColours } from './chartTheme';
import { useFormats } from './useFormats';
import { heightOf, waterfallOption, type Step } from './waterfall';

interface WaterfallChartProps {
  title: string;
  steps: readonly Step[];
  /** An amount at the end of its bar, by the bar's place. */
  labelOf: (index: number) => string;
  /** What is told of a bar that is pointed at. */
  tellOf: (index: number) => string;
  /** Amounts along the axis; without it in the currency of the run. */
  short?: (amount: number) => string;
  table: readonly (readonly string[])[];
}

/** Bars from what came in to what is left. */
export function WaterfallChart({ title, steps, labelOf, tellOf, short, table }: WaterfallChartProps) {
  const { isDark } = useTheme();
  const formats = useFormats();
  const option = useMemo(
    () => waterfallOption(steps, { colours: seriesColours(isDark), labelOf, tellOf, short: short ?? formats.moneyShort }),
    [steps, isDark, labelOf, tellOf, short, formats],
  );
  return <Chart title={title} option={option} height={heightOf(steps)} table={table} />;
}
