import { SettingOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useT } from '../texts/TextsProvider';
import { shownColumns, type Column } from './columns';

interface ColumnChoiceProps<Row> {
  columns: readonly Column<Row>[];
  chosen: readonly string[] | null;
  choose: (chosen: string[] | null) => void;
}

/** Lets a person choose which columns a list shows. */
export function ColumnChoice<Row>({ columns, chosen, choose }: ColumnChoiceProps<Row>) {
  const t = useT();
  const choices = columns.filter((column) => !column.isHead);
  const shown = shownColumns(columns, chosen)
    .filter((column) => !column.isHead)
    .map((column) => column.key);
  // In the order of the list, so that two people who choose the same columns share one address.
  const choosing = (keys: readonly string[]) =>
    choose(choices.map((column) => column.key).filter((key) => keys.includes(key)));
  const panel = (
    <div className="column-choice">
      <Checkbox.Group
        value={shown}
        options={choices.map((column) => ({ value: column.key, label: column.title }))}
        onChange={(keys) => choosing(keys)}
      />
      <Button type="link" size="small" onClick={() => choose(null)}>
        {t('web.columns.usual')}
      </Button>
    </div>
  );
  return (
    <Popover content={panel} trigger="click" placement="bottomRight">
      <Button type="text" icon={<SettingOutlined aria-hidden />}>
        {t('web.columns')}
      </Button>
    </Popover>
  );
}
