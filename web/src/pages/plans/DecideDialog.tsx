import { DatePicker, Form, Input, InputNumber, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCurrentRun } from '../../api/RunProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { type Decidable, unitsMost } from './decidable';
import { useDecisions } from './useDecisions';

interface DecideDialogProps {
  lines: readonly Decidable[];
  answer: 'Changed' | 'Rejected';
  onClose: (isDone: boolean) => void;
}

interface DecideForm {
  units: number;
  reason: string;
  until: Dayjs;
}

const usualDays = 14;

/** Asks how many units instead, or why none, and until when that stands. */
export function DecideDialog({ lines, answer, onClose }: DecideDialogProps) {
  const t = useT();
  const { run } = useCurrentRun();
  const { decide, isBusy } = useDecisions();
  const [form] = Form.useForm<DecideForm>();
  const asOf = dayjs(run.asOf);
  const isChange = answer === 'Changed';
  const [first] = lines;
  const keep = (told: DecideForm) =>
    decide(
      lines.map(({ line }) => ({
        line,
        answer,
        units: isChange ? told.units : null,
        reason: told.reason,
        until: told.until.format('YYYY-MM-DD'),
      })),
      () => onClose(true),
    );
  return (
    <Modal
      open
      title={t(isChange ? 'web.decide.change.title' : 'web.decide.reject.title', lines.length)}
      okText={t(isChange ? 'web.decide.change' : 'web.decide.reject')}
      cancelText={t('web.cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      // The dialog takes the focus when it has opened: only then the field can keep it.
      afterOpenChange={(isOpen) => isOpen && form.focusField(isChange ? 'units' : 'reason')}
      destroyOnHidden
    >
      <Form<DecideForm>
        form={form}
        layout="vertical"
        onFinish={keep}
        requiredMark={false}
        initialValues={{ units: first?.recommended ?? 0, reason: '', until: asOf.add(usualDays, 'day') }}
      >
        {isChange && (
          <Form.Item name="units" label={titled(t('plan.decided'))} rules={[{ required: true, message: t('web.decide.units.missing') }]}>
            <InputNumber min={1} max={first?.most ?? unitsMost} precision={0} />
          </Form.Item>
        )}
        <Form.Item
          name="reason"
          label={titled(t('plan.reason'))}
          rules={[{ required: true, whitespace: true, message: t('web.decide.reason.missing') }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <Form.Item name="until" label={titled(t('plan.until'))} rules={[{ required: true, message: t('web.decide.until.missing') }]}>
          <DatePicker minDate={asOf} allowClear={false} />
        </Form.Item>
        <p className="soft">{t('web.decide.note')}</p>
      </Form>
    </Modal>
  );
}
