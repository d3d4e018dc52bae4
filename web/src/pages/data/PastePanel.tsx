import { Button, Form, Input, Select, Space } from 'antd';
import { useState } from 'react';
import { useCurrentRun, useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useAddressed } from '../../parts/useAddress';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { ImportJob } from './ImportJob';
import { Mark } from '../../parts/Mark';
import { aliasesOf, pastedLines, type PastedLine } from './paste';

const jobParam = 'aliases';

/** Two columns from a sheet, looked at as a table, sent, compared, taken. */
export function PastePanel() {
  const t = useT();
  const [job, put] = useAddressed(jobParam);
  const [text, setText] = useState('');
  const started = (told: JobWire) => {
    setText('');
    put(String(told.id));
  };
  return (
    <>
      <Panel title={t('web.paste')} note={t('web.paste.note')}>
        <Input.TextArea
          aria-label={t('web.paste.label')}
          placeholder={t('web.paste.example')}
          className="paste-box"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() !== '' && <Pasted lines={pastedLines(text)} onStarted={started} />}
      </Panel>
      {job !== null && (
        <ImportJob key={job} id={Number(job)} upload={undefined} onStarted={started} onClose={() => put(null)} />
      )}
    </>
  );
}

function Pasted({ lines, onStarted }: { lines: readonly PastedLine[]; onStarted: (job: JobWire) => void }) {
  const t = useT();
  const formats = useFormats();
  const { stores } = useCurrentRun();
  const [store, setStore] = useState<string | null>(null);
  const send = useDeed<JobWire>(onStarted);
  const rows = aliasesOf(lines, store);
  return (
    <div className="stack">
      <PlainTable
        rows={[...lines].sort((left, right) => Number(left.trouble === null) - Number(right.trouble === null))}
        keyOf={({ line }) => String(line)}
        rowsMax={10}
        columns={[
          { key: 'line', title: t('column.row'), isNumber: true, width: 60, cell: ({ line }) => line },
          { key: 'code', title: titled(t('column.code')), cell: ({ code }) => code },
          { key: 'sku', title: t('column.sku'), cell: ({ sku }) => sku },
          {
            key: 'trouble',
            title: titled(t('column.result')),
            cell: ({ trouble }) =>
              trouble === null ? (
                t('web.paste.good')
              ) : (
                <Mark tone="warning" text={t(`web.paste.trouble.${trouble}`)} />
              ),
          },
        ]}
      />
      <Form layout="vertical" className="told-fields">
        <Form.Item label={t('web.paste.store')}>
          <Select
            aria-label={t('web.paste.store')}
            allowClear
            value={store}
            placeholder={t('web.paste.store.all')}
            options={stores.map(({ code }) => ({ value: code, label: code }))}
            onChange={(chosen: string | null | undefined) => setStore(chosen ?? null)}
          />
        </Form.Item>
      </Form>
      <Space>
        <Button
          type="primary"
          disabled={rows.length === 0}
          loading={send.isPending}
          onClick={() => send.mutate({ path: '/api/facts/aliases', options: { body: { rows } } })}
        >
          {t('web.paste.send', formats.units(rows.length))}
        </Button>
        {rows.length < lines.length && (
          <span className="soft">{t('web.paste.partly', lines.length - rows.length)}</span>
        )}
      </Space>
    </div>
  );
}
