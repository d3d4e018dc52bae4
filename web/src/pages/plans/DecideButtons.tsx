import { Button, Space } from 'antd';
import { useState } from 'react';
import { useT } from '../../texts/TextsProvider';
import { DecideDialog } from './DecideDialog';
import { type Decidable } from './decidable';
import { useDecisions } from './useDecisions';

interface DecideButtonsProps {
  lines: readonly Decidable[];
  onDone?: () => void;
}

/** Accept, change, reject, take back: for one line of the plans or for all that are chosen. */
export function DecideButtons({ lines, onDone }: DecideButtonsProps) {
  const t = useT();
  const { decide, isBusy } = useDecisions();
  const [asking, ask] = useState<'Changed' | 'Rejected' | null>(null);
  const said = (answer: 'Accepted' | null) => lines.map(({ line }) => ({ line, answer, units: null, reason: null, until: null }));
  const isNone = lines.length === 0;
  const close = (isDone: boolean) => {
    ask(null);
    if (isDone) {
      onDone?.();
    }
  };
  return (
    <Space size={6} wrap>
      <Button type="primary" disabled={isNone} loading={isBusy} onClick={() => decide(said('Accepted'), onDone)}>
        {t('web.decide.accept')}
      </Button>
      {lines.length === 1 && <Button onClick={() => ask('Changed')}>{t('web.decide.change')}</Button>}
      <Button disabled={isNone} onClick={() => ask('Rejected')}>
        {t('web.decide.reject')}
      </Button>
      <Button disabled={isNone} onClick={() => decide(said(null), onDone)}>
        {t('web.decide.undo')}
      </Button>
      {asking !== null && <DecideDialog lines={lines} answer={asking} onClose={close} />}
    </Space>
  );
}
