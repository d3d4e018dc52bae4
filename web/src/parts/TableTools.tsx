import { DownloadOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../texts/TextsProvider';
import { ColumnChoice } from './ColumnChoice';
import type { Column } from './columns';
import type { ListView } from './listView';
import { SavedViews } from './SavedViews';
import { useDownload } from './useDownload';

interface TableToolsProps<Row> {
  name: string;
  columns: readonly Column<Row>[];
  view: ListView;
  change: (change: Partial<ListView>) => void;
  exportTo?: (format: 'xlsx' | 'csv') => string;
  tools?: ReactNode;
}

/** What stands above a list: its page's own tools, saved views, columns, downloads. */
export function TableTools<Row>({ name, columns, view, change, exportTo, tools }: TableToolsProps<Row>) {
  const t = useT();
  const download = useDownload();
  return (
    <div className="table-tools">
      <div className="table-tools-own">{tools}</div>
      <Space size={4} wrap>
        <SavedViews list={name} />
        <ColumnChoice columns={columns} chosen={view.columns} choose={(chosen) => change({ columns: chosen })} />
        {exportTo !== undefined && (
          <>
            <Button type="text" icon={<DownloadOutlined aria-hidden />} href={download(exportTo('xlsx'))} download>
              {t('web.export.excel')}
            </Button>
            <Button type="text" icon={<DownloadOutlined aria-hidden />} href={download(exportTo('csv'))} download>
              {t('web.export.csv')}
            </Button>
          </>
        )}
      </Space>
    </div>
  );
}
