import { InboxOutlined } from '@ant-design/icons';
import { Button, Space } from 'antd';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useT } from '../texts/TextsProvider';

interface DropZoneProps {
  words: string;
  note: ReactNode;
  add: (files: readonly File[]) => void;
}

/** Takes files, several at once, dropped or chosen. */
export function DropZone({ words, note, add }: DropZoneProps) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <div
      className={isOver ? 'drop-zone drop-over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <InboxOutlined className="drop-mark" />
      <Space wrap align="center" className="drop-words">
        <span>{words}</span>
        <Button onClick={() => input.current?.click()}>{t('web.data.drop.choose')}</Button>
      </Space>
      <p className="soft">{note}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('web.data.drop.choose')}
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
