import { AutoComplete, Button, Form, Input, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useCurrentRun, useDeed } from '../../api/RunProvider';
import type { JobWire, OwnersWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useAddressed } from '../../parts/useAddress';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { ImportJob } from '../data/ImportJob';
import { pastedSkus } from './owners';

const jobParam = 'owners';
const ways = ['category', 'skus'] as const;

type Way = (typeof ways)[number];

/** Says who answers for a category or for SKUs: compared like any other import, and counted once it is taken. */
export function AssignPanel() {
  const t = useT();
  const [job, put] = useAddressed(jobParam);
  const started = (told: JobWire) => put(String(told.id));
  return (
    <>
      <Panel title={t('web.assign')} note={t('web.assign.note')}>
        <AssignForm onStarted={started} />
      </Panel>
      {job !== null && (
        <ImportJob key={job} id={Number(job)} upload={undefined} onStarted={started} onClose={() => put(null)} />
      )}
    </>
  );
}

function AssignForm({ onStarted }: { onStarted: (job: JobWire) => void }) {
  const t = useT();
  const formats = useFormats();
  const { owners, categories } = useCurrentRun();
  const [way, setWay] = useState<Way>('category');
  const [category, setCategory] = useState<string | null>(null);
  const [pasted, setPasted] = useState('');
  const [owner, setOwner] = useState('');
  const send = useDeed<JobWire>((job) => {
    setPasted('');
    setCategory(null);
    onStarted(job);
  });
  const skus = pastedSkus(pasted);
  const isTold = owner.trim() !== '' && (way === 'category' ? category !== null : skus.length > 0);
  const told: OwnersWire = way === 'category' ? { owner, category, skus: [] } : { owner, category: null, skus };
  return (
    <Form
      layout="vertical"
      className="assign"
      onFinish={() => isTold && send.mutate({ path: '/api/facts/owners', options: { body: told } })}
    >
      <Segmented<Way>
        aria-label={t('web.assign.way')}
        value={way}
        options={ways.map((one) => ({ value: one, label: t(`web.assign.way.${one}`) }))}
        onChange={setWay}
      />
      <div className="assign-fields">
        {way === 'category' ? (
          <Form.Item label={titled(t('column.category'))} htmlFor="assign-category">
            <Select<string>
              id="assign-category"
              value={category}
              placeholder={t('web.assign.category')}
              options={[...categories, ''].map((value) => ({ value, label: value || t('place.none') }))}
              showSearch={{ optionFilterProp: 'label' }}
              onChange={setCategory}
            />
          </Form.Item>
        ) : (
          <Form.Item label={t('web.assign.skus')} htmlFor="assign-skus">
            <Input.TextArea
              id="assign-skus"
              className="paste-box"
              rows={4}
              value={pasted}
              onChange={(event) => setPasted(event.target.value)}
            />
          </Form.Item>
        )}
        <Form.Item label={titled(t('column.owner'))} htmlFor="assign-owner">
          <AutoComplete
            id="assign-owner"
            value={owner}
            options={owners.map((value) => ({ value }))}
            showSearch={{ filterOption: true }}
            onChange={setOwner}
          />
        </Form.Item>
      </div>
      <Button type="primary" htmlType="submit" disabled={!isTold} loading={send.isPending}>
        {way === 'skus' && skus.length > 0 ? t('web.assign.send.skus', formats.units(skus.length)) : t('web.assign.send')}
      </Button>
    </Form>
  );
}
