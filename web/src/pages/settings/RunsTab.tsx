import { Button, DatePicker, Form, Tag } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useDeed, useRunState, useStanding } from '../../api/RunProvider';
import type { JobWire, RunAskedWire, RunWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Count, DayText, MomentText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';

/** What was run, and a way to run as of another day. */
export default function RunsTab() {
  const t = useT();
  const { current } = useRunState();
  const { data, error, refetch } = useStanding('/api/runs');
  return (
    <div className="stack">
      <Panel title={t('web.runs.day')} note={t('web.runs.day.note')}>
        <RunForm />
      </Panel>
      <Panel title={t('web.runs')}>
        {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
        {error === null && data === undefined && <Loading rows={3} />}
        {data !== undefined && (
          <PlainTable
            rows={data}
            keyOf={({ id }) => String(id)}
            columns={runColumns(t, current?.run.id)}
            empty={t('web.run.none')}
          />
        )}
      </Panel>
    </div>
  );
}

function RunForm() {
  const t = useT();
  const client = useQueryClient();
  const { current } = useRunState();
  const [day, setDay] = useState<Dayjs | null>(null);
  // The bar of the shell shows how far it is: it follows whichever run is under way.
  const run = useDeed<JobWire>(() => void client.invalidateQueries({ queryKey: ['jobs'] }));
  const asked: RunAskedWire = { asOf: day?.format('YYYY-MM-DD') ?? null, withWeeksBefore: true };
  return (
    <Form layout="inline">
      <Form.Item label={t('web.run.asof')} htmlFor="run-day">
        <DatePicker
          id="run-day"
          value={day}
          placeholder={t('web.runs.newest')}
          {...(current === null ? {} : { defaultPickerValue: dayjs(current.run.asOf) })}
          onChange={(chosen: Dayjs | null) => setDay(chosen)}
        />
      </Form.Item>
      <Button
        type="primary"
        loading={run.isPending}
        onClick={() => run.mutate({ path: '/api/jobs/run', options: { body: asked } })}
      >
        {t('web.waiting.run')}
      </Button>
    </Form>
  );
}

function runColumns(t: Translate, current: number | undefined): Column<RunWire>[] {
  return [
    {
      key: 'id',
      title: t('web.sku.run'),
      cell: ({ id }) => (
        <>
          {id} {id === current && <Tag variant="filled">{t('web.runs.current')}</Tag>}
        </>
      ),
    },
    { key: 'asOf', title: t('web.run.asof'), cell: ({ asOf }) => <DayText day={asOf} /> },
    { key: 'created', title: t('web.runs.when'), cell: ({ createdAt }) => <MomentText moment={createdAt} /> },
    { key: 'skus', title: 'SKU', isNumber: true, cell: ({ skus }) => <Count value={skus} /> },
    { key: 'policy', title: t('web.runs.policy'), cell: ({ policyVersion }) => <code>{policyVersion}</code> },
    { key: 'known', title: t('web.runs.known'), cell: ({ knownAt }) => t('web.data.batch.title', knownAt) },
  ];
}
