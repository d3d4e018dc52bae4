import { lazy, Suspense } from 'react';
import { useTheme } from '../shell/ThemeProvider';
import { useT } from '../texts/TextsProvider';
import { ErrorBoundary } from './ErrorBoundary';
import { Loading } from './Loading';
import type { ChartOption } from './ChartCanvas';

const ChartCanvas = lazy(() => import('./ChartCanvas'));

interface ChartProps {
  /** What the chart shows, in a sentence. */
  title: string;
  option: ChartOption;
  /** The same figures as a table, for those who read rather than look: a row of headings first. */
  table: readonly (readonly string[])[];
  height?: number;
  /** Called with the name and the place of what was clicked. */
  onPick?: (name: string, index: number) => void;
}

/** A chart, fetched when first shown; a screen reader is given the table instead. */
export function Chart({ title, option, table, height = 260, onPick }: ChartProps) {
  const { isDark, isStill } = useTheme();
  const t = useT();
  const [headings = [], ...rows] = table;
  return (
    <figure className="chart" aria-label={title}>
      <div style={{ height }} aria-hidden="true">
        <ErrorBoundary of={title}>
          <Suspense fallback={<Loading rows={4} />}>
            <ChartCanvas option={option} isDark={isDark} isStill={isStill} {...(onPick === undefined ? {} : { onPick })} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <table className="only-read">
        <caption>{t('web.chart.table', title)}</caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, line) => (
            <tr key={line}>
              {row.map((cell, place) => (
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
