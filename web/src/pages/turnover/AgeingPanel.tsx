import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo } from 'react';
import { addressOf } from '../../api/ask';
import { useAnswer, useCurrentRun } from '../../api/RunProvider';
import type { AgeBarWire, AgeGroupWire, AgeWire } from '../../api/wire';
import { Answered } from '../../parts/Answered';
import { Chart } from '../../parts/Chart';
import type { ChartOption } from '../../parts/ChartCanvas';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { Dash } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useDownload } from '../../parts/useDownload';
import { useFormats } from '../../parts/useFormats';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { useGroups } from './useGroups';

/** The stock of the groups above by age, and how much of value is left at each age. */
export function AgeingPanel({ by }: { by: string }) {
  const t = useT();
  const { run } = useCurrentRun();
  const download = useDownload();
  const groups = useGroups(by);
  const { question } = groups;
  const { data, error, isPlaceholderData, refetch } = useAnswer('/api/metrics/ages', { query: question });
  const extra = (['xlsx', 'csv'] as const).map((form) => (
    <Button
      key={form}
      type="text"
      size="small"
      icon={<DownloadOutlined aria-hidden />}
      href={download(addressOf(`/api/metrics/ages/export.${form}`, { ...question, run: run.id }))}
      download
    >
      {form === 'xlsx' ? t('web.export.excel') : t('web.export.csv')}
    </Button>
  ));
  return (
    <Panel className="ageing" title={t('web.turnover.ages')} note={t('web.turnover.ages.note')} extra={extra}>
      {error !== null && data === undefined && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={5} />}
      {data !== undefined && (
        <Answered isOfBefore={isPlaceholderData}>
          <PlainTable<AgeGroupWire>
            rows={data.rows}
            keyOf={(group) => `${group.name}~${group.warehouse}`}
            columns={ageColumns(data.ages, t, { title: t(`web.by.${by}`), ...groups })}
          />
          <h3 className="panel-sub">{titled(t('column.valueleft'))}</h3>
          <ValueLeft ages={data.ages} />
        </Answered>
      )}
    </Panel>
  );
}

function ageColumns(
  ages: readonly AgeWire[],
  t: Translate,
  groups: { title: string } & Pick<ReturnType<typeof useGroups>, 'titleOf' | 'partOf'>,
): Column<AgeGroupWire>[] {
  const bar = (key: string, title: string, barOf: (group: AgeGroupWire) => AgeBarWire | null | undefined): Column<AgeGroupWire> => ({
    key,
    title,
    isNumber: true,
    cell: (group) => {
      const found = barOf(group);
      return found == null ? <Dash /> : <Figure figure={found.value} of={{ ...groups.partOf(group), age: found.name }} title={title} />;
    },
  });
  return [
    { key: 'name', title: groups.title, cell: groups.titleOf },
    ...ages.map((age, at) => bar(age.name, age.name, (group) => group.ages[at])),
    bar('unknown', titled(t('age.unknown')), (group) => group.unknownAge),
    bar('negative', titled(t('web.turnover.ages.negative')), (group) => group.negativeStock),
    {
      key: 'value',
      title: titled(t('column.stockvalue')),
      isNumber: true,
      cell: (group) => (
        <Figure
          figure={group.stockValue}
          of={groups.partOf(group)}
          title={titled(t('column.stockvalue'))}
        />
      ),
    },
  ];
}

function ValueLeft({ ages }: { ages: readonly AgeWire[] }) {
  const t = useT();
  const formats = useFormats();
  const title = titled(t('column.valueleft'));
  const option = useMemo<ChartOption>(
    () => ({
      grid: { left: 8, right: 16, top: 16, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', valueFormatter: (value) => (typeof value === 'number' ? formats.share(value) : '—') },
      xAxis: { type: 'category', data: ages.map((age) => age.name) },
      yAxis: { type: 'value', min: 0, max: 1, axisLabel: { formatter: (value: number) => formats.share(value) } },
      series: [{ type: 'line', name: title, data: ages.map((age) => age.shareLeft) }],
    }),
    [ages, formats, title],
  );
  return (
    <Chart
      title={title}
      option={option}
      height={160}
      table={[[titled(t('column.age')), title], ...ages.map((age) => [age.name, formats.share(age.shareLeft)])]}
    />
  );
}
