import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useDownload } from '../../parts/useDownload';
import { useT } from '../../texts/TextsProvider';

const sheets = ['launches', 'trends', 'events'] as const;

/** Which sheets tell the forecast of what is to come, where nobody has told it yet. */
export function TellTheForecast() {
  const t = useT();
  const download = useDownload();
  return (
    <details className="demand-tell">
      <summary>{t('web.demand.tell')}</summary>
      <ul>
        {sheets.map((sheet) => (
          <li key={sheet}>{t(`web.demand.sheet.${sheet}`)}</li>
        ))}
      </ul>
      <p>
        {t('web.demand.tell.how')} <Link to="/data">{t('web.nav.data')}</Link>
      </p>
      <Button icon={<DownloadOutlined />} href={download('/api/facts/template')} download>
        {t('web.data.template')}
      </Button>
    </details>
  );
}
