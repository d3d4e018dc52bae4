import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useDownload } from '../../parts/useDownload';
import { useT } from '../../texts/TextsProvider';
import { FileList } from './FileList';
import { ToldFields } from './ToldFields';
import { formOf, nothingSent, withFiles, type Upload } from './uploads';

interface DropPanelProps {
  /** The files that wait to be sent, and what is told of them. */
  upload: Upload;
  change: (upload: Upload) => void;
  onStarted: (job: JobWire, upload: Upload) => void;
}

/** Takes files, several at once, dropped or chosen; nothing counts before a person has seen what would change. */
export function DropPanel({ upload, change, onStarted }: DropPanelProps) {
  const t = useT();
  const download = useDownload();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { files, told } = upload;
  const send = useDeed<JobWire>();
  const add = (more: FileList | null) => change(withFiles(upload, more ?? []));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const read = () =>
    send.mutate(
      { path: '/api/facts/files', options: { body: formOf(upload) } },
      {
        onSuccess: (job) => {
          change(nothingSent);
          onStarted(job, upload);
        },
      },
    );
  return (
    <Panel
      title={t('web.data.drop')}
      extra={
        <Button type="link" icon={<DownloadOutlined />} href={download('/api/facts/template')} download>
          {t('web.data.template')}
        </Button>
      }
    >
      <div
        className={isOver ? 'drop-zone drop-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined className="drop-mark" />
        <Space wrap align="center" className="drop-words">
          <span>{t('web.data.drop.here')}</span>
          <Button onClick={() => input.current?.click()}>{t('web.data.drop.choose')}</Button>
        </Space>
        <p className="soft">{t('web.data.drop.note')}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('web.data.drop.choose')}
          onChange={(event) => {
            add(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      {files.length > 0 && (
        <>
          <FileList upload={upload} change={change} />
          <ToldFields
            id="told"
            title={t('web.data.told')}
            told={told}
            tell={(changed) => change({ ...upload, told: changed })}
          />
          <Button type="primary" loading={send.isPending} onClick={read}>
            {t('web.data.read', files.length)}
          </Button>
        </>
      )}
    </Panel>
  );
}
