import { DatePicker, Form, Input, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useCurrentRun } from '../../api/RunProvider';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { useMarks } from './useMarks';

interface ExemptDialogProps {
  ids: readonly string[];
  onClose: (isDone: boolean) => void;
}

interface ExemptForm {
  reason: string;
  until: Dayjs;
}

const usualDays = 90;

/** Asks why findings do not count, and until when. */
export function ExemptDialog({ ids, onClose }: ExemptDialogProps) {
  const t = useT();
  const { run } = useCurrentRun();
  const { mark, isBusy } = useMarks();
  const [form] = Form.useForm<ExemptForm>();
  const asOf = dayjs(run.asOf);
  const exempt = ({ reason, until }: ExemptForm) =>
    mark({ ids: [...ids], action: 'Exempt', reason, until: until.format('YYYY-MM-DD') }, () => onClose(true));
  return (
    <Modal
      open
      title={t('web.exempt.title', ids.length)}
      okText={t('web.mark.Exempt')}
      cancelText={t('web.cancel')}
      confirmLoading={isBusy}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      // The dialog takes the focus when it has opened: only then the field can keep it.
      afterOpenChange={(isOpen) => isOpen && form.focusField('reason')}
      destroyOnHidden
    >
      <Form<ExemptForm>
        form={form}
        layout="vertical"
        onFinish={exempt}
        requiredMark={false}
        initialValues={{ reason: '', until: asOf.add(usualDays, 'day') }}
      >
        <Form.Item
          name="reason"
          label={t('web.exempt.reason')}
          rules={[{ required: true, whitespace: true, message: t('web.exempt.reason.missing') }]}
        >
          <Input.TextArea rows={3} maxLength={200} showCount />
        </Form.Item>
        <Form.Item
          name="until"
          label={titled(t('web.exempt.until'))}
          rules={[{ required: true, message: t('web.exempt.until.missing') }]}
        >
          <DatePicker minDate={asOf} allowClear={false} />
        </Form.Item>
        <p className="soft">{t('web.exempt.note')}</p>
      </Form>
    </Modal>
  );
}
