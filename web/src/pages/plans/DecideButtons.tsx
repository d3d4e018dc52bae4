import { Button, Space } from 'antd';
import { useState } from 'react';
import { useT } from '../../texts/TextsProvider';
import { DecideDialog } from './DecideDialog';
import { useDecisions } from './useDecisions';

interface DecideButtonsProps {
  skus: readonly string[];
  /** What the plan recommends, where a single line is decided. */
  recommended?: number;
  onDone?: () => void;
}

/** Accept, change, reject, take back: for one line of the plan or for all that are chosen. */
export function DecideButtons({ skus, recommended, onDone }: DecideButtonsProps) {
  const t = useT();
  const { decide, isBusy } = useDecisions();
  const [asking, ask] = useState<'Changed' | 'Rejected' | null>(null);
  const [only] = skus;
  const line = (answer: 'Accepted' | null) => skus.map((sku) => ({ sku, answer, units: null, reason: null, until: null }));
  const close = (isDone: boolean) => {
    ask(null);
    if (isDone) {
      onDone?.();
    }
  };
  return (
    <Space size={6} wrap>
      <Button type="primary" disabled={skus.length === 0} loading={isBusy} onClick={() => decide(line('Accepted'), onDone)}>
        {t('web.decide.accept')}
      </Button>
      {skus.length === 1 && only !== undefined && <Button onClick={() => ask('Changed')}>{t('web.decide.change')}</Button>}
      <Button disabled={skus.length === 0} onClick={() => ask('Rejected')}>
        {t('web.decide.reject')}
      </Button>
      <Button disabled={skus.length === 0} onClick={() => decide(line(null), onDone)}>
        {t('web.decide.undo')}
      </Button>
      {asking !== null && <DecideDialog skus={skus} answer={asking} units={recommended ?? 0} onClose={close} />}
    </Space>
  );
}
