import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useDeed } from '../../api/RunProvider';
import type { JobWire } from '../../api/wire';
import { DropZone } from '../../parts/DropZone';
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
  const { files, told } = upload;
  const send = useDeed<JobWire>();
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
      <DropZone
        words={t('web.data.drop.here')}
        note={t('web.data.drop.note')}
        add={(more) => change(withFiles(upload, more))}
      />
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
