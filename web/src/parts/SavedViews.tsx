import { CloseOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { useT } from '../texts/TextsProvider';
import { forgetView, saveView, savedViews } from './savedViews';

/** The views of a list a person saved in this browser: each is a link to its address. */
export function SavedViews({ list }: { list: string }) {
  const t = useT();
  const { pathname, search } = useLocation();
  const [views, setViews] = useState(() => savedViews(list, localStorage));
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() !== '') {
      setViews(saveView(list, { name: name.trim(), search }, localStorage));
      setName('');
    }
  };
  const panel = (
    <div className="saved-views">
      {views.length === 0 && <p>{t('web.views.none')}</p>}
      <ul>
        {views.map((view) => (
          <li key={view.name}>
            <Link to={{ pathname, search: view.search }}>{view.name}</Link>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={t('web.views.forget', view.name)}
              onClick={() => setViews(forgetView(list, view.name, localStorage))}
            />
          </li>
        ))}
      </ul>
      <Space.Compact block>
        <Input
          value={name}
          aria-label={t('web.views.name')}
          placeholder={t('web.views.name')}
          maxLength={40}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={save}
        />
        <Button onClick={save} disabled={name.trim() === ''}>
          {t('web.views.save')}
        </Button>
      </Space.Compact>
    </div>
  );
  return (
    <Popover content={panel} trigger="click" placement="bottomRight">
      <Button type="text" icon={<StarOutlined aria-hidden />}>
        {t('web.views')}
      </Button>
    </Popover>
  );
}
