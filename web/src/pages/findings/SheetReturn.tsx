import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { runKey } from '../../api/queryClient';
import { useDeed } from '../../api/RunProvider';
import type { ReturnedFindingWire, ReturnedSheetWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import { Mark } from '../../parts/Mark';
import { Dash, DayText } from '../../parts/Numbers';
import { PlainTable } from '../../parts/PlainTable';
import { SkuLink } from '../../parts/SkuLink';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { RuleText, StateText } from './FindingTags';

const path = '/api/findings/sheet';
const rowsMax = 20;

/** The exported sheet, worked on in a spreadsheet and sent back: the difference first, then it is written. */
export function SheetReturn() {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [sent, setSent] = useState<{ file: File; told: ReturnedSheetWire } | null>(null);
  const read = useDeed<ReturnedSheetWire>();
  const write = useDeed<ReturnedSheetWire>((told) => {
    setSent(null);
    void message.success(t('web.sheet.done', told.taken));
    void client.invalidateQueries({ queryKey: runKey });
  });
  const send = (file: File) =>
    read.mutate({ path: `${path}?write=false`, options: { body: formOf(file) } }, { onSuccess: (told) => setSent({ file, told }) });
  return (
    <>
      <Upload
        accept=".xlsx,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          send(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined aria-hidden />} loading={read.isPending}>
          {t('web.sheet.send')}
        </Button>
      </Upload>
      {sent !== null && (
        <Modal
          open
          width={920}
          title={t('web.sheet.title')}
          okText={t('web.sheet.write', sent.told.taken)}
          okButtonProps={{ disabled: sent.told.taken === 0 }}
          cancelText={t('web.cancel')}
          confirmLoading={write.isPending}
          onOk={() => write.mutate({ path: `${path}?write=true`, options: { body: formOf(sent.file) } })}
          onCancel={() => setSent(null)}
          destroyOnHidden
        >
          <Difference told={sent.told} />
        </Modal>
      )}
    </>
  );
}

function Difference({ told }: { told: ReturnedSheetWire }) {
  const t = useT();
  const [issue] = told.issues;
  if (issue !== undefined) {
    const description = [issue.found, issue.expected, issue.remedy].filter((part) => part !== null).join(' · ');
    return <Alert type="error" showIcon title={issue.file} description={description} />;
  }

  return (
    <div className="stack">
      <p className="soft">{t('web.sheet.sums', told.taken, told.refused, told.unchanged)}</p>
      <PlainTable
        rows={told.changes}
        keyOf={({ row }) => String(row)}
        columns={columns(t)}
        rowsMax={rowsMax}
        empty={t('web.sheet.none')}
      />
    </div>
  );
}

function columns(t: Translate): Column<ReturnedFindingWire>[] {
  return [
    { key: 'row', title: t('web.sheet.row'), isNumber: true, cell: ({ row }) => row },
    {
      key: 'sku',
      title: titled(t('column.sku')),
      cell: ({ finding, id }) => (finding === null ? <span className="cell-text">{id}</span> : <SkuLink sku={finding.sku} />),
    },
    {
      key: 'why',
      title: titled(t('column.why')),
      cell: ({ finding }) => (finding === null ? <Dash /> : <RuleText finding={finding} />),
    },
    {
      key: 'now',
      title: t('web.sheet.now'),
      cell: ({ finding }) => (finding === null ? <Dash /> : <StateText finding={finding} />),
    },
    { key: 'then', title: t('web.sheet.then'), cell: (change) => <Then change={change} /> },
  ];
}

function Then({ change: { action, reason, until, trouble } }: { change: ReturnedFindingWire }) {
  const t = useT();
  if (trouble !== null) {
    return <Mark tone="warning" text={trouble} />;
  }

  return (
    <>
      <strong>{t(`web.mark.${action}`)}</strong>
      {until !== null && (
        <>
          {' → '}
          <DayText day={until} />
        </>
      )}
      {reason !== null && <div className="soft">{reason}</div>}
    </>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
