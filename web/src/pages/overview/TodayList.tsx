import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FindingWire } from '../../api/wire';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useWarehouseNames } from '../../parts/useWarehouses';
import { useT } from '../../texts/TextsProvider';
import { findingColumns } from '../findings/findingColumns';
import { MarkButtons } from '../findings/MarkButtons';

const columnsShown = ['sku', 'countries', 'quantity', 'value', 'rule', 'delay', 'actBy', 'owner'];

/** What to decide today: what loses the most while nothing is done. */
export function TodayList({ rows }: { rows: readonly FindingWire[] }) {
  const t = useT();
  const nameOf = useWarehouseNames();
  const [chosen, choose] = useState<readonly string[]>([]);
  const columns = findingColumns(t, nameOf);
  const shown = columnsShown.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  return (
    <Panel title={t('web.overview.today')} note={t('web.overview.today.note')} className="today"
      extra={<Link to="/findings?sort=-delay"><Button type="link" size="small">{t('web.overview.all')}</Button></Link>}>
      {chosen.length > 0 && (
        <div className="table-tools-own">
          <span role="status">{t('web.list.chosen', chosen.length)}</span>
          <MarkButtons ids={chosen} onDone={() => choose([])} />
        </div>
      )}
      <PlainTable
        columns={shown}
        rows={rows}
        keyOf={(row) => row.id}
        empty={t('health.nothingstuck')}
        selection={{ keys: chosen, choose, labelOf: (key) => key.split('~').at(-1) ?? key }}
      />
    </Panel>
  );
}
