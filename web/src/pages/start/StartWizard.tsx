import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router';
import { Panel } from '../../parts/Panel';
import { useDownload } from '../../parts/useDownload';
import { useT } from '../../texts/TextsProvider';

/** The ways to a first health check: one's own files, the template, or the demo seller. */
export default function StartWizard() {
  const t = useT();
  const navigate = useNavigate();
  const download = useDownload();
  const go = (event: MouseEvent) => {
    event.preventDefault();
    void navigate('/data');
  };
  return (
    <>
      <header className="page-head">
        <h1>{t('web.start')}</h1>
      </header>
      <p className="soft">{t('web.start.note')}</p>
      <div className="start-ways">
        <Panel title={t('web.start.files')}>
          <p>{t('web.start.files.note')}</p>
          <Button type="primary" href="/data" onClick={go}>
            {t('web.start.files.go')}
          </Button>
        </Panel>
        <Panel title={t('web.start.template')}>
          <p>{t('web.start.template.note')}</p>
          <Button icon={<DownloadOutlined />} href={download('/api/facts/template')} download>
            {t('web.start.template.go')}
          </Button>
        </Panel>
        <Panel title={t('web.start.demo')}>
          <p>{t('web.start.demo.note')}</p>
          <p>
            <code className="command">./stockturn demo</code>
          </p>
        </Panel>
      </div>
    </>
  );
}
