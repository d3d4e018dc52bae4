import { DownloadOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { addressOf } from '../../api/ask';
import type { CashLineWire, CashWire } from '../../api/wire';
import type { Column } from '../../parts/columns';
import type { Formats } from '../../parts/formats';
import { Mark } from '../../parts/Mark';
import { Money } from '../../parts/Numbers';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useDownload } from '../../parts/useDownload';
import { useFormats } from '../../parts/useFormats';
import type { Translate } from '../../texts/fill';
import { useT } from '../../texts/TextsProvider';
import { titled } from '../../texts/titled';

/** What the weeks are made of: each kind together, or line by line. */
export function CashLines({ cash }: { cash: CashWire }) {
  const t = useT();
  const formats = useFormats();
  const download = useDownload();
  const [by, setBy] = useState('kind');
  return (
    <Panel
      title={t('web.cash.lines')}
      className="cash-lines"
      extra={
        <Space size={4} wrap>
          <Segmented<string>
            size="small"
            aria-label={t('web.cash.by')}
            value={by}
            options={['kind', 'line'].map((value) => ({ value, label: t(`web.cash.by.${value}`) }))}
            onChange={setBy}
          />
          {['xlsx', 'csv'].map((form) => (
            <Button
              key={form}
              type="text"
              size="small"
              icon={<DownloadOutlined aria-hidden />}
              href={download(addressOf(`/api/plans/cash/export.${form}`, { run: cash.run }))}
              download
            >
              {t(form === 'xlsx' ? 'web.export.excel' : 'web.export.csv')}
            </Button>
          ))}
        </Space>
      }
    >
      <PlainTable
        rows={by === 'kind' ? cash.kinds : cash.lines}
        keyOf={(line) => `${line.kind}~${line.name}~${line.certainty}`}
        columns={lineColumns(cash, t, formats)}
        rowsMax={30}
      />
    </Panel>
  );
}

const tones = { Told: 'good', Measured: 'plain', Forecast: 'plain', Assumed: 'warning' } as const;

function lineColumns(cash: CashWire, t: Translate, formats: Formats): Column<CashLineWire>[] {
  return [
    {
      key: 'kind',
      title: titled(t('cash.line')),
      isHead: true,
      width: 230,
      cell: (line) => (
        <>
          {t(`cash.kind.${line.kind}`)}
          {line.name !== '' && <span className="soft"> {line.name}</span>}
        </>
      ),
    },
    {
      key: 'certainty',
      title: titled(t('cash.certainty')),
      width: 100,
      cell: (line) => <Mark tone={tones[line.certainty]} text={t(`cash.certainty.${line.certainty}`)} />,
    },
    { key: 'total', title: titled(t('cash.total')), isNumber: true, width: 110, cell: (line) => <Money value={line.total} /> },
    ...cash.weeks.map((week, at) => ({
      key: week.from,
      title: formats.day(week.from),
      isNumber: true,
      width: 104,
      cell: (line: CashLineWire) => (line.weeks[at] === 0 ? '' : <Money value={line.weeks[at]} />),
    })),
  ];
}
