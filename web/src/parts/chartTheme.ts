import { fontFamily } from '../shell/antdTheme';

const light = { ink: '#1f2a30', soft: '#5b666c', line: '#e3e7e9', ground: '#ffffff' };
const dark = { ink: '#e6eaec', soft: '#a3adb2', line: '#353b3f', ground: '#1f2326' };

/** The colours of series: told apart by lightness too, for those who do not see colours. */
const seriesLight = ['#0b6e72', '#c2792a', '#5b7fa6', '#8a5a83', '#7d8c3c', '#a8b3b8'];
const seriesDark = ['#3fb5b0', '#e0a35a', '#8fb0d6', '#c191ba', '#b0bf6a', '#7b868c'];

/** The look of every chart; nothing moves in it where stillness is asked for. */
export function chartTheme(isDark: boolean, isStill = false): object {
  const tone = isDark ? dark : light;
  const axis = {
    axisLine: { lineStyle: { color: tone.line } },
    axisTick: { show: false },
    axisLabel: { color: tone.soft },
    splitLine: { lineStyle: { color: tone.line } },
  };
  return {
    color: isDark ? seriesDark : seriesLight,
    backgroundColor: 'transparent',
    // Words beside a line are light on dark: the ground behind a transparent chart cannot be seen.
    darkMode: isDark,
    textStyle: { color: tone.ink, fontFamily },
    categoryAxis: { ...axis, splitLine: { show: false } },
    valueAxis: { ...axis, axisLine: { show: false } },
    timeAxis: { ...axis, splitLine: { show: false } },
    legend: { textStyle: { color: tone.soft }, inactiveColor: tone.line },
    tooltip: { backgroundColor: tone.ground, borderColor: tone.line, textStyle: { color: tone.ink }, confine: true },
    visualMap: { textStyle: { color: tone.soft } },
    animation: !isStill,
    animationDuration: 250,
  };
}

/** The one colour of a treemap: its sizes tell, its colours do not. */
export function treemapColour(isDark: boolean): string {
  return isDark ? '#1f7f7c' : '#0b6e72';
}

/** The colours of bars that mean something: what comes in, what goes out, what is left, and words beside them. */
export function seriesColours(isDark: boolean): { more: string; less: string; total: string; ink: string } {
  const [more = '', less = '', total = ''] = isDark ? seriesDark : seriesLight;
  return { more, less, total, ink: (isDark ? dark : light).ink };
}

/** The colour of marks on what is out of the ordinary; that of the words beside them. */
export function alarmColour(isDark: boolean): string {
  return isDark ? '#ff9c9c' : '#a8071a';
}
