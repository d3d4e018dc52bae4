import { Button, Space } from 'antd';
import { useState } from 'react';
import { useT } from '../../texts/TextsProvider';
import { ExemptDialog } from './ExemptDialog';
import { HandOverDialog } from './HandOverDialog';
import { useMarks } from './useMarks';

interface MarkButtonsProps {
  ids: readonly string[];
  onDone?: () => void;
}

/** Confirm, exempt, take back, hand over: for one finding or for all that are chosen. */
export function MarkButtons({ ids, onDone }: MarkButtonsProps) {
  const t = useT();
  const { mark, isBusy } = useMarks();
  const [asking, ask] = useState<'exempt' | 'handOver' | null>(null);
  const close = (isDone: boolean) => {
    ask(null);
    if (isDone) {
      onDone?.();
    }
  };
  return (
    <Space size={6} wrap>
      <Button
        type="primary"
        disabled={ids.length === 0}
        loading={isBusy}
        onClick={() => mark({ ids: [...ids], action: 'Confirm' }, onDone)}
      >
        {t('web.mark.Confirm')}
      </Button>
      <Button disabled={ids.length === 0} onClick={() => ask('exempt')}>
        {t('web.mark.Exempt')}
      </Button>
      <Button disabled={ids.length === 0} onClick={() => mark({ ids: [...ids], action: 'Undo' }, onDone)}>
        {t('web.mark.Undo')}
      </Button>
      <Button disabled={ids.length === 0} onClick={() => ask('handOver')}>
        {t('web.handover')}
      </Button>
      {asking === 'exempt' && <ExemptDialog ids={ids} onClose={close} />}
      {asking === 'handOver' && <HandOverDialog ids={ids} onClose={close} />}
    </Space>
  );
}
