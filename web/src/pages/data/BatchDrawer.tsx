import { Drawer, Tag } from 'antd';
import { useStanding } from '../../api/RunProvider';
import type { BatchFileWire, BatchWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { EmptyState } from '../../parts/EmptyState';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { Count, Dash, DayText, MomentText } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { useAddressed } from '../../parts/useAddress';
import { useFormats } from '../../parts/useFormats';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { BatchTag, UndoButton } from './BatchState';
import { DifferenceTable } from './DifferenceTable';
import { IssueTable } from './IssueTable';
import { StagedBatch } from './StagedBatch';
import { TableName } from './TableName';

const batchParam = 'batch';

/** The import named in the page's address, and how to name another. */
export function useOpenBatch(): readonly [number | null, (batch: number | null) => void] {
  const [text, open] = useAddressed(batchParam);
  return [text === null ? null : Number(text), (batch) => open(batch === null ? null : String(batch))];
}

/** One import: what it would change or changed, its files, its issues. */
export function BatchDrawer() {
  const t = useT();
  const [id, open] = useOpenBatch();
  const { data, error, refetch } = useStanding('/api/facts/batches', { isAsked: id !== null });
  const batch = data?.find((one) => one.id === id);
  return (
    <Drawer
      open={id !== null}
      onClose={() => open(null)}
      size="min(880px, 100vw)"
      destroyOnHidden
      title={t('web.data.batch.title', id ?? '')}
    >
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading />}
      {data !== undefined && batch === undefined && <EmptyState text={t('web.data.batch.gone')} />}
      {batch !== undefined && <Batch batch={batch} />}
    </Drawer>
  );
}

function Batch({ batch }: { batch: BatchWire }) {
  const t = useT();
  return (
    <div className="stack">
      <div className="batch-head">
        <BatchTag status={batch.status} /> <MomentText moment={batch.createdAt} />
        {batch.status === 'Committed' && <UndoButton batch={batch.id} />}
      </div>
      {batch.status === 'Quarantined' ? (
        <StagedBatch batch={batch} />
      ) : (
        <section>
          <h3>{t('web.data.changed')}</h3>
          <DifferenceTable changes={batch.changes} />
        </section>
      )}
      <section>
        <h3>{titled(t('column.file'))}</h3>
        <PlainTable
          rows={batch.files.map((file, place) => ({ ...file, place }))}
          keyOf={({ place }) => String(place)}
          columns={fileColumns(t)}
        />
      </section>
      <section>
        <h3>{t('web.data.issues')}</h3>
        <Issues batch={batch} />
      </section>
    </div>
  );
}

function Issues({ batch: { id, issues } }: { batch: BatchWire }) {
  const t = useT();
  const formats = useFormats();
  const { data, error, refetch } = useStanding('/api/facts/batches/{batch}/issues', {
    places: { batch: String(id) },
    isAsked: issues.length > 0,
  });
  if (issues.length === 0) {
    return <p className="soft">{t('web.data.issues.none')}</p>;
  }

  return (
    <>
      <p>
        {issues.map(({ code, severity, count }) => (
          <Tag key={code} variant="filled">
            {titled(t(`severity.${severity}`))} · {code} × {formats.units(count)}
          </Tag>
        ))}
      </p>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {data !== undefined && <IssueTable issues={data} address={`/api/facts/batches/${id}`} />}
    </>
  );
}

function fileColumns(t: Translate): Column<BatchFileWire & { place: number }>[] {
  return [
    { key: 'name', title: titled(t('column.file')), cell: ({ name, part }) => <TableName name={part ?? name} /> },
    { key: 'source', title: titled(t('column.source')), cell: ({ sourceTitle }) => sourceTitle },
    {
      key: 'taken',
      title: t('web.data.taken'),
      isNumber: true,
      cell: ({ rowsTaken }) => <Count value={rowsTaken} />,
    },
    {
      key: 'rejected',
      title: titled(t('column.rejected')),
      isNumber: true,
      cell: ({ rowsRejected }) => <Count value={rowsRejected} />,
    },
    { key: 'asOf', title: t('web.data.told.day'), cell: (file) => <ToldDays {...file} /> },
    { key: 'encoding', title: t('web.data.encoding'), cell: ({ encoding }) => encoding ?? <Dash /> },
  ];
}

/** The day a file was told to describe, or the first and the last of several. */
function ToldDays({ from, asOf }: { from: string | null; asOf: string | null }) {
  return (
    <>
      {from && (
        <>
          <DayText day={from} /> –{' '}
        </>
      )}
      <DayText day={asOf} />
    </>
  );
}
