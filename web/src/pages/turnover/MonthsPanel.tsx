import { Select } from 'antd';
import { useMemo } from 'react';
import { useAnswer, useStanding } from '../../api/RunProvider';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Panel } from '../../parts/Panel';
import { useAddressed } from '../../parts/useAddress';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useNarrow } from '../../parts/useNarrow';
import { useT } from '../../texts/TextsProvider';
import { policyOf } from '../settings/policyText';
import { benchmarkOf } from './benchmarks';
import { CategoryChoice, useChosenCategory } from './CategoryChoice';
import { MonthsChart } from './MonthsChart';

const metricParam = 'metric';
const usualMetric = 'turnover';

/** One metric of all stock or of a category, month by month, turnover beside its benchmark. */
export function MonthsPanel() {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  const [chosen, choose] = useAddressed(metricParam);
  const category = useChosenCategory();
  const metric = chosen ?? usualMetric;
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/months', { query: { category } });
  const kept = useStanding('/api/policy');
  const policy = useMemo(() => policyOf(kept.data?.text ?? ''), [kept.data]);
  // A figure of the run's day alone, such as cover, has no history.
  const codes = Object.keys(data?.rows[0]?.figures ?? { [metric]: null }).filter(
    (code) => code === metric || (data?.rows.filter((month) => month.figures[code]?.value != null).length ?? 0) > 1,
  );
  const choices = (
    <div className="months-choices">
      <CategoryChoice />
      <Select
        size="small"
        className="metric-choice"
        value={metric}
        aria-label={t('column.figure')}
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        options={codes.map((code) => ({ value: code, label: titleOf(code) }))}
        onChange={(code: string) => choose(code)}
      />
    </div>
  );
  return (
    <Panel className="months" title={t('sheet.trend')} {...(isNarrow ? {} : { extra: choices })}>
      {isNarrow && choices}
      {data !== undefined && !isPlaceholderData ? (
        <MonthsChart
          months={data.rows}
          metric={metric}
          title={titleOf(metric)}
          limits={data.limits[metric] ?? null}
          benchmark={metric === usualMetric && category !== null ? benchmarkOf(policy, category) : null}
        />
      ) : error !== null ? (
        <ErrorState error={error} retry={() => void refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  );
}
