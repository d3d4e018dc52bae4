import { CloseOutlined, DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useRef, useState, type DragEvent } from 'react';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { useDownload } from '../../parts/useDownload';
import { useFormats } from '../../parts/useFormats';
import { useT } from '../../texts/TextsProvider';
import { ToldFields } from './ToldFields';
import { formOf, nothingTold, type Upload } from './uploads';

interface DropPanelProps {
  files: readonly File[];
  setFiles: (files: readonly File[]) => void;
  onStarted: (job: JobWire, upload: Upload) => void;
}

/** Takes files, several at once, dropped or chosen; nothing counts before a person has seen what would change. */
export function DropPanel({ files, setFiles, onStarted }: DropPanelProps) {
  const t = useT();
  const download = useDownload();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [told, setTold] = useState(nothingTold);
  const send = useDeed<JobWire>();
  const add = (more: FileList | null) => setFiles(withoutRepeats([...files, ...(more ?? [])]));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const read = () => {
    const upload = { files, told };
    send.mutate(
      { path: '/api/facts/files', options: { body: formOf(upload) } },
      {
        onSuccess: (job) => {
          setFiles([]);
          setTold(nothingTold);
          onStarted(job, upload);
        },
      },
    );
  };
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
          <FileList files={files} remove={(gone) => setFiles(files.filter((file) => file !== gone))} />
          <ToldFields told={told} tell={setTold} />
          <Button type="primary" loading={send.isPending} onClick={read}>
            {t('web.data.read', files.length)}
          </Button>
        </>
      )}
    </Panel>
  );
}

function FileList({ files, remove }: { files: readonly File[]; remove: (file: File) => void }) {
  const t = useT();
  const formats = useFormats();
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={keyOf(file)}>
          <span className="file-name">{file.name}</span>
          <span className="soft number">{formats.bytes(file.size)}</span>
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={t('web.data.drop.remove', file.name)}
            onClick={() => remove(file)}
          />
        </li>
      ))}
    </ul>
  );
}

function keyOf(file: File): string {
  return `${file.name} ${file.size} ${file.lastModified}`;
}

function withoutRepeats(files: readonly File[]): File[] {
  return [...new Map(files.map((file) => [keyOf(file), file])).values()];
}
