import { useQueryClient } from '@tanstack/react-query';
import { App, AutoComplete, Form, Modal } from 'antd';
import { runKey } from '../../api/queryClient';
import { useCurrentRun, useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { followJob, hasEnded } from '../../parts/useJob';
import { useT } from '../../texts/TextsProvider';

interface HandOverDialogProps {
  ids: readonly string[];
  onClose: (isDone: boolean) => void;
}

interface HandOverForm {
  owner: string;
}

/** Asks who answers for the SKUs of findings from now on. */
export function HandOverDialog({ ids, onClose }: HandOverDialogProps) {
  const t = useT();
  const { owners } = useCurrentRun();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const [form] = Form.useForm<HandOverForm>();
  const told = (job: JobWire) => {
    if (!hasEnded(job)) {
      return;
    }

    if (job.state === 'Done') {
      void message.success(t('web.handover.done'));
      void client.invalidateQueries({ queryKey: runKey });
    } else {
      notification.error({ title: t(`web.job.state.${job.state}`), description: job.message });
    }
  };
  const deed = useDeed<JobWire>((job) => {
    followJob(job.id, told);
    onClose(true);
  });
  return (
    <Modal
      open
      title={t('web.handover.title', ids.length)}
      okText={t('web.handover')}
      cancelText={t('web.cancel')}
      confirmLoading={deed.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      afterOpenChange={(isOpen) => isOpen && form.focusField('owner')}
      destroyOnHidden
    >
      <Form<HandOverForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ owner: '' }}
        onFinish={({ owner }) => deed.mutate({ path: '/api/findings/owners', options: { body: { ids: [...ids], owner } } })}
      >
        <Form.Item
          name="owner"
          label={t('web.handover.to')}
          extra={t('web.handover.note')}
          rules={[{ required: true, whitespace: true, message: t('web.handover.to.missing') }]}
        >
          <AutoComplete options={owners.map((value) => ({ value }))} showSearch={{ filterOption: true }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
