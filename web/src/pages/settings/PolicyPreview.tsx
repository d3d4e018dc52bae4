import { Alert, Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useDeed, useRunState, useStanding } from '../../api/RunProvider';
import type { ChangedFigureWire, GradeChangeWire, JobWire, PreviewWire, RuleChangeWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Figure } from '../../parts/Figure';
import { JobProgress } from '../../parts/JobProgress';
import { Loading } from '../../parts/Loading';
import { Count, Dash, Money } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useFigureTitle } from '../../parts/useFigureTitle';
import { useFormats } from '../../parts/useFormats';
import { hasEnded, useJob } from '../../parts/useJob';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { useNarrow } from '../../parts/useNarrow';

interface Asked {
  job: number;
  text: string;
}

/** Reckons what the text in the editor would change in the present run; nothing is kept. */
export function PolicyPreview({ text, isGood }: { text: string; isGood: boolean }) {
  const t = useT();
  const { current } = useRunState();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = useDeed<JobWire>((job) => setAsked({ job: job.id, text }));
  const job = useJob(asked?.job ?? null, () => undefined);
  const isUnderWay = asked !== null && (job === null || !hasEnded(job));
  return (
    <Panel
      title={t('web.preview')}
      note={t('web.preview.note')}
      extra={
        <Button
          disabled={!isGood || current === null}
          loading={ask.isPending || isUnderWay}
          onClick={() => ask.mutate({ path: '/api/policy/preview', options: { body: { text } } })}
        >
          {t('web.preview.go')}
        </Button>
      }
    >
      {job !== null && !hasEnded(job) && <JobProgress job={job} />}
      {job !== null && hasEnded(job) && job.state !== 'Done' && (
        <Alert type="warning" showIcon title={t(`web.data.job.${job.state}`)} description={job.message} />
      )}
      {asked !== null && job?.state === 'Done' && (
        <>
          {asked.text !== text && <p className="worse">{t('web.preview.old')}</p>}
          <Previewed job={asked.job} />
        </>
      )}
    </Panel>
  );
}

function Previewed({ job }: { job: number }) {
  const { data, error, refetch } = useStanding('/api/policy/preview/{job}', { places: { job: String(job) } });
  if (error !== null) {
    return <ErrorState error={error} retry={() => void refetch()} />;
  }

  return data === undefined ? <Loading rows={3} /> : <Changes preview={data} />;
}

function Changes({ preview: { rules, figures, grades, needsRun } }: { preview: PreviewWire }) {
  const t = useT();
  const titleOf = useFigureTitle();
  const isNarrow = useNarrow();
  return (
    <div className="stack">
      {needsRun && <Alert type="info" showIcon title={t('web.preview.needsrun')} />}
      <PlainTable
        rows={figures}
        keyOf={({ now }) => now.code}
        columns={[
          { key: 'figure', title: titled(t('column.figure')), cell: ({ now }) => titleOf(now.code) },
          {
            key: 'before',
            title: titled(t('column.before')),
            isNumber: true,
            cell: ({ before }) => (before === null ? <Dash /> : <Figure figure={before} of={null} />),
          },
          {
            key: 'after',
            title: titled(t('column.after')),
            isNumber: true,
            cell: ({ now }) => <Figure figure={now} of={null} />,
          },
          {
            key: 'change',
            title: titled(t('column.change')),
            isNumber: true,
            cell: (figure) => <Change figure={figure} />,
          },
        ]}
      />
      {grades.some(({ skusBefore, skusAfter }) => skusBefore !== skusAfter) && (
        <PlainTable
          rows={grades}
          keyOf={({ grade }) => `grade-${grade}`}
          columns={gradeColumns(t)}
          isFitted={isNarrow}
        />
      )}
      <PlainTable
        rows={rules}
        keyOf={({ rule }) => rule}
        columns={isNarrow ? narrowRuleColumns(t) : ruleColumns(t)}
        isFitted={isNarrow}
        empty={t('web.preview.norules')}
      />
    </div>
  );
}

function Change({ figure: { now, change } }: { figure: ChangedFigureWire }) {
  const formats = useFormats();
  return change === null ? <Dash /> : <span className="number">{formats.change(change, now.unit)}</span>;
}

// What changes stands out; sums that differ by less than what is written are the same.
function ValueAfter({ row: { valueBefore, valueAfter } }: { row: RuleChangeWire }) {
  const formats = useFormats();
  return (
    <Compared isSame={formats.money(valueAfter) === formats.money(valueBefore)}>
      <Money value={valueAfter} />
    </Compared>
  );
}

function Compared({ isSame, children }: { isSame: boolean; children: ReactNode }) {
  return isSame ? <span className="soft">{children}</span> : <strong>{children}</strong>;
}

function LinesAfter({ row: { linesBefore, linesAfter } }: { row: RuleChangeWire }) {
  return (
    <Compared isSame={linesAfter === linesBefore}>
      <Count value={linesAfter} />
    </Compared>
  );
}

function gradeColumns(t: Translate): Column<GradeChangeWire>[] {
  return [
    { key: 'grade', title: titled(t('column.grade')), cell: ({ grade }) => grade },
    {
      key: 'skusBefore',
      title: t('web.preview.skusbefore'),
      isNumber: true,
      cell: ({ skusBefore }) => <Count value={skusBefore} />,
    },
    {
      key: 'skusAfter',
      title: t('web.preview.skusafter'),
      isNumber: true,
      cell: ({ skusBefore, skusAfter }) => (
        <Compared isSame={skusAfter === skusBefore}>
          <Count value={skusAfter} />
        </Compared>
      ),
    },
  ];
}

function ruleColumn(t: Translate): Column<RuleChangeWire> {
  return { key: 'rule', title: titled(t('column.rule')), cell: ({ rule }) => titled(t(`rule.${rule}`)) };
}

function ruleColumns(t: Translate): Column<RuleChangeWire>[] {
  return [
    ruleColumn(t),
    {
      key: 'linesBefore',
      title: t('web.preview.linesbefore'),
      isNumber: true,
      cell: ({ linesBefore }) => <Count value={linesBefore} />,
    },
    { key: 'linesAfter', title: t('web.preview.linesafter'), isNumber: true, cell: (row) => <LinesAfter row={row} /> },
    {
      key: 'valueBefore',
      title: t('web.preview.valuebefore'),
      isNumber: true,
      cell: ({ valueBefore }) => <Money value={valueBefore} />,
    },
    { key: 'valueAfter', title: t('web.preview.valueafter'), isNumber: true, cell: (row) => <ValueAfter row={row} /> },
  ];
}

// On a phone before and after stand in one place.
function narrowRuleColumns(t: Translate): Column<RuleChangeWire>[] {
  return [
    ruleColumn(t),
    {
      key: 'lines',
      title: titled(t('column.count')),
      isNumber: true,
      width: 84,
      cell: (row) => (
        <>
          <Count value={row.linesBefore} /> → <LinesAfter row={row} />
        </>
      ),
    },
    {
      key: 'value',
      title: titled(t('column.stuckvalue')),
      isNumber: true,
      width: 132,
      cell: (row) => (
        <>
          <Money value={row.valueBefore} /> → <ValueAfter row={row} />
        </>
      ),
    },
  ];
}
