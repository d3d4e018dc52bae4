import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { StuckGroupWire } from '../../api/wire';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { treemapColour } from '../../parts/chartTheme';
import { EmptyState } from '../../parts/EmptyState';
import { Panel } from '../../parts/Panel';
import { useFormats } from '../../parts/useFormats';
import { useTheme } from '../../shell/ThemeProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** Where the stuck value lies, by category; a click leads to its findings. */
export function CategoryPanel({ categories }: { categories: readonly StuckGroupWire[] }) {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { isDark } = useTheme();
  const stuck = useMemo(() => categories.filter((group) => (group.stuckValue.value ?? 0) > 0), [categories]);
  const isUnknown = categories.some((group) => group.stuckValue.value === null);
  const nameOf = (name: string) => (name === '' ? t('place.none') : name);
  const option = useMemo<ChartOption>(
    () => ({
      tooltip: { valueFormatter: (value) => (typeof value === 'number' ? formats.money(value) : '—') },
      series: [
        {
          type: 'treemap',
          itemStyle: { gapWidth: 2, borderWidth: 0 },
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          left: 0,
          right: 0,
          top: 0,
          bottom: 0,
          label: {
            color: '#ffffff',
            formatter: ({ name, value }) => `${name}\n${typeof value === 'number' ? formats.moneyShort(value) : ''}`,
          },
          data: stuck.map((group) => ({
            name: nameOf(group.name),
            value: group.stuckValue.value ?? 0,
            itemStyle: { color: treemapColour(isDark) },
          })),
        },
      ],
    }),
    [stuck, formats, t, isDark],
  );
  return (
    <Panel title={t('web.overview.categories')}>
      {stuck.length === 0 ? (
        <EmptyState text={t(isUnknown ? 'web.overview.categories.unknown' : 'health.nothingstuck')} />
      ) : (
        <Chart
          title={t('web.overview.categories')}
          option={option}
          height={240}
          onPick={(_name, index) => {
            // The root of a treemap is its first node.
            const group = stuck[index - 1];
            if (group !== undefined) {
              void navigate(`/findings?category=${encodeURIComponent(group.name)}`);
            }
          }}
          table={[
            [titled(t('column.category')), titled(t('column.stuckvalue'))],
            ...stuck.map((group) => [nameOf(group.name), formats.money(group.stuckValue.value ?? 0)]),
          ]}
        />
      )}
    </Panel>
  );
}
