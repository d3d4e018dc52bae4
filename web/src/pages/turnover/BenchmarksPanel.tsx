import { Alert, App, Button, InputNumber } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState, type FormEvent } from 'react';
import { Problem } from '../../api/problem';
import { runKey } from '../../api/queryClient';
import { useAnswer, useDeed, useStanding } from '../../api/RunProvider';
import type { GroupWire, PolicyWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { Loading } from '../../parts/Loading';
import { Dash } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { policyOf } from '../settings/policyText';
import { benchmarkOf, withBenchmarks, type Drafts } from './benchmarks';

const none: Drafts = new Map();
const leastTurns = 0.01;

/** What others in the trade reach, category by category, beside the own: kept in the policy. */
export function BenchmarksPanel() {
  const t = useT();
  const groups = useAnswer('/api/metrics/groups', { query: { by: 'category' } });
  const policy = useStanding('/api/policy');
  const failed = groups.data === undefined ? groups : policy.data === undefined ? policy : null;
  return (
    <Panel title={t('web.benchmark.title')} note={t('web.benchmark.note')}>
      {groups.data !== undefined && policy.data !== undefined ? (
        <BenchmarksForm rows={groups.data.rows} kept={policy.data.text} loadAgain={() => void policy.refetch()} />
      ) : failed !== null && failed.error !== null ? (
        <ErrorState error={failed.error} retry={() => void failed.refetch()} />
      ) : (
        <Loading />
      )}
    </Panel>
  );
}

interface BenchmarksFormProps {
  rows: readonly GroupWire[];
  /** The policy as the workspace has it. */
  kept: string;
  loadAgain: () => void;
}

function BenchmarksForm({ rows, kept, loadAgain }: BenchmarksFormProps) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [drafts, setDrafts] = useState(none);
  const policy = useMemo(() => policyOf(kept), [kept]);
  const text = withBenchmarks(kept, drafts);
  const isChanged = text !== kept;
  const save = useDeed<PolicyWire>(() => {
    void message.success(t('web.policy.saved'));
    // The run tells that its figures follow the policy before.
    void client.invalidateQueries({ queryKey: runKey });
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isChanged || save.isPending) {
      return;
    }

    save.mutate(
      { path: '/api/policy', options: { method: 'PUT', body: { text, before: kept } } },
      {
        onSuccess: () => setDrafts(none),
        // What was written stays, and is put into the policy as it is by now.
        onError: (error) => error instanceof Problem && error.code === 'policy-changed' && loadAgain(),
      },
    );
  };
  return (
    <form className="stack" onSubmit={submit}>
      {policy === null && <Alert type="info" showIcon title={t('web.policy.unreadable')} />}
      <BenchmarksTable
        rows={rows}
        isOff={policy === null || save.isPending}
        valueOf={(category) => drafts.get(category) ?? (drafts.has(category) ? null : benchmarkOf(policy, category))}
        put={(category, turns) => setDrafts((before) => new Map(before).set(category, turns))}
      />
      <div className="policy-tools">
        <Button type="primary" htmlType="submit" disabled={!isChanged} loading={save.isPending}>
          {t('web.policy.save')}
        </Button>
        <Button disabled={!isChanged || save.isPending} onClick={() => setDrafts(none)}>
          {t('web.policy.back')}
        </Button>
        <span className="soft" role="status">
          {isChanged ? t('web.policy.changed') : t('web.policy.unchanged')}
        </span>
      </div>
    </form>
  );
}

interface BenchmarksTableProps {
  rows: readonly GroupWire[];
  isOff: boolean;
  valueOf: (category: string) => number | null;
  put: (category: string, turns: number | null) => void;
}

function BenchmarksTable({ rows, isOff, valueOf, put }: BenchmarksTableProps) {
  const t = useT();
  const titleOf = useFigureTitle();
  const figureColumn = (code: string): Column<GroupWire> => ({
    key: code,
    title: titleOf(code),
    isNumber: true,
    cell: ({ name, figures }) => {
      const figure = figures[code];
      return figure === undefined ? (
        <Dash />
      ) : (
        <Figure figure={figure} of={{ by: 'category', name }} title={titleOf(code)} />
      );
    },
  });
  const nameOf = (category: string) => category || t('place.none');
  return (
    <PlainTable<GroupWire>
      rows={rows}
      keyOf={({ name }) => `=${name}`}
      isFitted
      columns={[
        { key: 'name', title: titled(t('column.category')), isHead: true, cell: ({ name }) => nameOf(name) },
        figureColumn('turnover'),
        {
          key: 'benchmark',
          title: t('web.benchmark.turns'),
          isNumber: true,
          cell: ({ name }) => (
            <InputNumber<number>
              size="small"
              className="benchmark"
              controls={false}
              aria-label={t('web.benchmark.of', nameOf(name))}
              disabled={isOff}
              min={leastTurns}
              value={valueOf(name)}
              placeholder={t('web.policy.open')}
              onChange={(turns) => put(name, turns)}
            />
          ),
        },
        figureColumn('turnover_to_peer'),
      ]}
    />
  );
}
