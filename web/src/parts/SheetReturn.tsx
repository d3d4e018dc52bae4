import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { runKey } from '../api/queryClient';
import { useDeed } from '../api/RunProvider';
import type { IssueWire } from '../api/wire';
import { useT } from '../texts/TextsProvider';
import type { Column } from './columns';
import { PlainTable } from './PlainTable';

/** What a sheet that came back changes. */
export interface ReturnedSheet<Row> {
  taken: number;
  refused: number;
  unchanged: number;
  changes: readonly Row[];
  issues: readonly IssueWire[];
}

interface SheetReturnProps<Row> {
  /** Where the sheet is sent; with write=true it is written. */
  path: string;
  columns: readonly Column<Row>[];
}

const rowsMax = 20;

/** An exported sheet, worked on in a spreadsheet and sent back: the difference first, then it is written. */
export function SheetReturn<Row extends { row: number }>({ path, columns }: SheetReturnProps<Row>) {
  const t = useT();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [sent, setSent] = useState<{ file: File; told: ReturnedSheet<Row> } | null>(null);
  const read = useDeed<ReturnedSheet<Row>>();
  const write = useDeed<ReturnedSheet<Row>>((told) => {
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
          <Difference told={sent.told} columns={columns} />
        </Modal>
      )}
    </>
  );
}

function Difference<Row extends { row: number }>({ told, columns }: { told: ReturnedSheet<Row>; columns: readonly Column<Row>[] }) {
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
        columns={columns}
        rowsMax={rowsMax}
        empty={t('web.sheet.none')}
      />
    </div>
  );
}

function formOf(file: File): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}
