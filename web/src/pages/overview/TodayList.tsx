import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FindingWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useNarrow } from '../../parts/useNarrow';
import { usePictures } from '../../parts/usePictures';
import { useT } from '../../texts/TextsProvider';
import { MarkButtons } from '../findings/MarkButtons';
import { todayColumns } from './todayColumns';

/** What to decide today: what loses the most while nothing is done. */
export function TodayList({ rows }: { rows: readonly FindingWire[] }) {
  const t = useT();
  const isNarrow = useNarrow();
  const pictureOf = usePictures(rows.map((row) => row.sku));
  const [chosen, choose] = useState<readonly string[]>([]);
  return (
    <Panel
      title={t('web.overview.today')}
      note={t('web.overview.today.note')}
      className="today"
      extra={
        <Link to="/findings?sort=-delay">
          <Button type="link" size="small">
            {t('web.overview.all')}
          </Button>
        </Link>
      }
    >
      {chosen.length > 0 && (
        <div className="table-tools-own">
          <span role="status">{t('web.list.chosen', chosen.length)}</span>
          <MarkButtons ids={chosen} onDone={() => choose([])} />
        </div>
      )}
      <PlainTable
        columns={todayColumns(t, pictureOf)}
        isFitted={!isNarrow}
        rows={rows}
        keyOf={(row) => row.id}
        empty={t('health.nothingstuck')}
        selection={{ keys: chosen, choose, labelOf: (key) => key.split('~').at(-1) ?? key }}
      />
    </Panel>
  );
}
