import { Alert, Button, Progress } from 'antd';
import { useStanding } from '../../api/RunProvider';
import { DropZone } from '../../parts/DropZone';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';
import { usePictureUpload, type PictureUpload } from './usePictureUpload';

/** Pictures of goods, each file called by the SKU or the parent it shows. */
export default function PicturesTab() {
  const t = useT();
  const count = useStanding('/api/pictures/count');
  const { upload, send, stop } = usePictureUpload();
  return (
    <div className="stack">
      <Panel
        title={t('web.pictures')}
        note={count.data && t('web.pictures.count', count.data.pictured, count.data.skus)}
        className="pictures"
      >
        <DropZone
          words={t('web.pictures.here')}
          note={t('web.pictures.note')}
          add={(files) => files.length > 0 && upload?.isUnderWay !== true && void send(files)}
        />
        {upload !== null && <Came upload={upload} stop={stop} />}
      </Panel>
    </div>
  );
}

function Came({ upload, stop }: { upload: PictureUpload; stop: () => void }) {
  const t = useT();
  return (
    <>
      <div className="job" role="status" aria-live="polite">
        <div className="job-line">
          <strong>{t('web.pictures.taken', upload.taken, upload.total)}</strong>
          {upload.isUnderWay && (
            <Button size="small" onClick={stop}>
              {t('web.job.cancel')}
            </Button>
          )}
        </div>
        <Progress
          percent={Math.round((100 * upload.sent) / upload.total)}
          status={upload.isUnderWay ? 'active' : upload.trouble === null ? 'success' : 'exception'}
          aria-label={t('web.pictures')}
        />
      </div>
      {upload.trouble !== null && <Alert type="warning" showIcon title={upload.trouble} />}
      {upload.refused.length > 0 && (
        <PlainTable
          isFitted
          rows={upload.refused}
          keyOf={(row) => row.file}
          columns={[
            { key: 'file', title: titled(t('column.file')), cell: (row) => row.file },
            { key: 'why', title: t('web.pictures.why'), cell: (row) => row.why },
          ]}
        />
      )}
    </>
  );
}
