import { Button, Space } from 'antd';
import { useStanding } from '../../api/RunProvider';
import type { BatchWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { ErrorState } from '../../parts/ErrorState';
import { Loading } from '../../parts/Loading';
import { MomentText } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { BatchTag, UndoButton } from './BatchState';
import { useOpenBatch } from './BatchDrawer';

/** Every import, the newest first; one that waits stands here until somebody takes it or throws it away. */
export function HistoryPanel() {
  const t = useT();
  const [, open] = useOpenBatch();
  const { data, error, refetch } = useStanding('/api/facts/batches');
  return (
    <Panel title={t('web.data.history')}>
      {error !== null && <ErrorState error={error} retry={() => void refetch()} />}
      {error === null && data === undefined && <Loading rows={3} />}
      {data !== undefined && (
        <PlainTable
          rows={data}
          keyOf={({ id }) => String(id)}
          columns={historyColumns(t, open)}
          empty={t('web.data.history.none')}
          rowsMax={20}
        />
      )}
    </Panel>
  );
}

function historyColumns(t: Translate, open: (batch: number) => void): Column<BatchWire>[] {
  return [
    { key: 'id', title: titled(t('column.batch')), cell: ({ id }) => id },
    { key: 'status', title: titled(t('column.status')), cell: ({ status }) => <BatchTag status={status} /> },
    {
      key: 'deeds',
      title: t('web.data.deeds'),
      cell: ({ id, status }) => (
        <Space>
          <Button size="small" type={status === 'Quarantined' ? 'primary' : 'default'} onClick={() => open(id)}>
            {status === 'Quarantined' ? t('web.data.look') : t('web.data.details')}
          </Button>
          {status === 'Committed' && <UndoButton batch={id} />}
        </Space>
      ),
    },
    {
      key: 'created',
      title: titled(t('column.created')),
      cell: ({ createdAt }) => <MomentText moment={createdAt} />,
    },
    {
      key: 'files',
      title: titled(t('column.file')),
      cell: ({ note }) => <NoteLine text={note} />,
    },
    {
      key: 'kinds',
      title: titled(t('column.fact')),
      cell: ({ changes }) => <NoteLine text={kindsOf(changes, t)} isShort />,
    },
  ];
}

// One line; the whole of it on hovering, and in the details.
function NoteLine({ text, isShort = false }: { text: string; isShort?: boolean }) {
  return (
    <span className={isShort ? 'note-line note-short' : 'note-line'} title={text}>
      {text}
    </span>
  );
}

function kindsOf(changes: BatchWire['changes'], t: Translate): string {
  return [...new Set(changes.map(({ kind }) => kind))]
    .map((kind) => titled(t(`fact.${kind}`)))
    .join(t('list.separator'));
}
