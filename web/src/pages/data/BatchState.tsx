import { Alert, Button, Popconfirm } from 'antd';
import type { BatchWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { Mark } from '../../parts/Mark';
import { useBatchDeeds } from './useBatchDeeds';

const toneOf = { Staging: 'plain', Quarantined: 'warning', Committed: 'good', RolledBack: 'plain' } as const;

export function BatchTag({ status }: { status: BatchWire['status'] }) {
  const t = useT();
  return <Mark tone={toneOf[status]} text={t(`web.batch.${status}`)} />;
}

/** What became of an import that does not wait any more. */
export function BatchState({ batch }: { batch: BatchWire }) {
  const t = useT();
  return (
    <Alert
      type={batch.status === 'Committed' ? 'success' : 'info'}
      showIcon
      title={t('web.data.batch', batch.id, t(`web.batch.${batch.status}`))}
      action={batch.status === 'Committed' && <UndoButton batch={batch.id} />}
    />
  );
}

/** Takes an import back as a whole. */
export function UndoButton({ batch }: { batch: number }) {
  const t = useT();
  const { undo, isBusy } = useBatchDeeds(batch);
  return (
    <Popconfirm
      title={t('web.data.undo.sure', batch)}
      okText={t('web.data.undo')}
      cancelText={t('web.cancel')}
      onConfirm={undo}
    >
      <Button size="small" loading={isBusy}>
        {t('web.data.undo')}
      </Button>
    </Popconfirm>
  );
}
