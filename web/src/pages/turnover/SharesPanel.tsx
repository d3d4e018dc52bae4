import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer } from '../../api/RunProvider';
import type { SharePageWire, ShareWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { Share } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import type { useGroups } from './useGroups';

const listed = 6;

/** SKU by SKU: how much of the money it takes, beside how much of the sales it brings. */
export function SharesPanel({ filters }: { filters: ReturnType<typeof useGroups>['view']['filters'] }) {
  const t = useT();
  const titleOf = useFigureTitle();
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/shares', { query: filters });
  return (
    <Panel className="shares" title={t('web.shares')} note={t('web.shares.note')}>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={5} />}
      {data?.rows.length === 0 && <EmptyState text={t('web.shares.none')} />}
      {data !== undefined && data.rows.length > 0 && (
        <Answered isOfBefore={isPlaceholderData}>
          <SharesChart page={data} />
          <PlainTable<ShareWire>
            rows={data.rows.slice(0, listed)}
            keyOf={({ sku }) => sku}
            columns={[
              { key: 'sku', title: titled(t('column.sku')), cell: ({ sku, name }) => <SkuLink sku={sku} name={name} /> },
              { key: 'value', title: t('web.shares.value'), isNumber: true, cell: ({ ofValue }) => <Share value={ofValue} /> },
              { key: 'sales', title: t('web.shares.sales'), isNumber: true, cell: ({ ofSales }) => <Share value={ofSales} /> },
              {
                key: 'difference',
                title: t('web.shares.difference'),
                isNumber: true,
                cell: ({ sku, difference }) => (
                  <Figure figure={difference} of={{ sku }} title={titleOf('value_share_against_sales_share')} />
                ),
              },
            ]}
          />
        </Answered>
      )}
    </Panel>
  );
}

function SharesChart({ page }: { page: SharePageWire }) {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { rows } = page;
  const option = useMemo<ChartOption>(() => {
    const most = Math.max(...rows.flatMap(({ ofValue, ofSales }) => [ofValue, ofSales]));
    const axis = {
      type: 'value' as const,
      min: 0,
      nameLocation: 'middle' as const,
      axisLabel: { formatter: (value: number) => formats.share(value) },
    };
    return {
      grid: { left: 28, right: 24, top: 16, bottom: 28, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'item',
        formatter: (point) => {
          const row = rows[(Array.isArray(point) ? point[0] : point)?.dataIndex ?? -1];
          return row === undefined
            ? ''
            : `${row.sku}<br>${t('web.shares.value')} ${formats.share(row.ofValue)}<br>${t('web.shares.sales')} ${formats.share(row.ofSales)}`;
        },
      },
      xAxis: { ...axis, name: t('web.shares.sales'), nameGap: 26 },
      yAxis: { ...axis, name: t('web.shares.value'), nameGap: 48 },
      series: [
        {
          type: 'scatter',
          name: t('web.shares'),
          symbolSize: 8,
          itemStyle: { opacity: 0.7 },
          data: rows.map(({ sku, ofSales, ofValue }) => ({ name: sku, value: [ofSales, ofValue] })),
        },
        // Above this line a SKU takes more of the money than it brings.
        {
          type: 'line',
          name: t('web.shares.equal'),
          data: [
            [0, 0],
            [most, most],
          ],
          showSymbol: false,
          silent: true,
          lineStyle: { type: 'dashed', width: 1 },
        },
      ],
    };
  }, [rows, formats, t]);
  return (
    <Chart
      title={t('web.shares')}
      option={option}
      height={300}
      onPick={(_name, index) => {
        const row = rows[index];
        if (row !== undefined) {
          void navigate(`/skus/${encodeURIComponent(row.sku)}`);
        }
      }}
      table={[
        [titled(t('column.sku')), t('web.shares.value'), t('web.shares.sales')],
        ...rows.map((row) => [row.sku, formats.share(row.ofValue), formats.share(row.ofSales)]),
      ]}
    />
  );
}
