import { useQueryClient } from '@tanstack/react-query';
import { App, Button, DatePicker, Form, Input, InputNumber, Modal, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { runKey } from '../../api/queryClient';
import { useCurrentRun, useDeed } from '../../api/RunProvider';
import type { DemandChoiceWire, JobWire } from '../../api/wire';
import { followJob, hasEnded } from '../../parts/useJob';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

export const figures = ['Recommended', 'Erp', 'Own'] as const satisfies readonly DemandChoiceWire['figure'][];

interface ChoiceForm {
  figure: (typeof figures)[number];
  warehouse: string;
  units: number | null;
  from: Dayjs;
  until: Dayjs | null;
  reason: string;
  person: string;
}

interface ChosenSkus {
  skus: readonly string[];
  /** The places a figure may be chosen for; none: all together. */
  warehouses: readonly string[];
}

/** A person takes the recommended figure, the rule of ERPs, or one of their own with its reason and end. */
export function ChooseForecast({ skus, warehouses, onDone }: ChosenSkus & { onDone?: () => void }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('web.choice.open')}
      </Button>
      {isOpen && (
        <ChoiceDialog
          skus={skus}
          warehouses={warehouses}
          onClose={(isDone) => {
            setOpen(false);
            if (isDone) {
              onDone?.();
            }
          }}
        />
      )}
    </>
  );
}

function ChoiceDialog({ skus, warehouses, onClose }: ChosenSkus & { onClose: (isDone: boolean) => void }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const { run } = useCurrentRun();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const [form] = Form.useForm<ChoiceForm>();
  const isOwn = Form.useWatch('figure', form) === 'Own';
  const told = (job: JobWire) => {
    if (!hasEnded(job)) {
      return;
    }

    if (job.state === 'Done') {
      void message.success(t('web.choice.done'));
      void client.invalidateQueries({ queryKey: runKey });
    } else {
      notification.error({ title: t(`web.job.state.${job.state}`), description: job.message });
    }
  };
  const deed = useDeed<JobWire>((job) => {
    followJob(job.id, told);
    onClose(true);
  });
  const missing = { required: isOwn, message: t('web.choice.missing') };
  const send = ({ figure, warehouse, units, from, until, reason, person }: ChoiceForm) =>
    deed.mutate({
      path: '/api/facts/demand-choices',
      options: {
        body: {
          skus: [...skus],
          figure,
          from: from.format('YYYY-MM-DD'),
          until: until?.format('YYYY-MM-DD') ?? null,
          warehouse: warehouse === '' ? null : warehouse,
          unitsPerDay: figure === 'Own' ? units : null,
          reason,
          person,
        },
      },
    });
  return (
    <Modal
      open
      title={`${t('web.choice.open')} · ${skus.length === 1 ? skus[0] : t('web.demand.many', skus.length)}`}
      okText={t('web.choice.save')}
      cancelText={t('web.cancel')}
      confirmLoading={deed.isPending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      destroyOnHidden
    >
      <p className="soft">{t('web.choice.note')}</p>
      <Form<ChoiceForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ figure: 'Own', warehouse: '', units: null, from: dayjs(run.asOf), until: null, reason: '', person: '' }}
        onFinish={send}
      >
        <Form.Item name="figure" label={t('web.choice.figure')}>
          <Radio.Group options={figures.map((value) => ({ value, label: t(`web.choice.figure.${value}`) }))} />
        </Form.Item>
        {isOwn && (
          <Form.Item name="units" label={titled(t('column.perday'))} rules={[missing]}>
            <InputNumber min={0} step={0.1} />
          </Form.Item>
        )}
        <Form.Item name="warehouse" label={titled(t('column.warehouse'))}>
          <Select
            options={[
              { value: '', label: t('web.choice.everywhere') },
              ...warehouses.map((value) => ({ value, label: nameOf(value) })),
            ]}
          />
        </Form.Item>
        <Form.Item name="from" label={t('web.choice.from')} rules={[{ required: true, message: t('web.choice.missing') }]}>
          <DatePicker allowClear={false} />
        </Form.Item>
        <Form.Item name="until" label={t('web.choice.until')} rules={[missing]}>
          <DatePicker />
        </Form.Item>
        <Form.Item name="reason" label={t('web.choice.reason')} rules={[{ ...missing, whitespace: isOwn }]}>
          <Input />
        </Form.Item>
        <Form.Item name="person" label={t('web.choice.person')}>
          <Input />
        </Form.Item>
      </Form>
    </Modal>
  );
}
