import { Tag } from 'antd';

interface MarkProps {
  /** How it is to be taken. */
  tone: 'good' | 'warning' | 'bad' | 'plain';
  text: string;
}

/** A word that stands out, in colours that can be read on both themes. */
export function Mark({ tone, text }: MarkProps) {
  return (
    <Tag variant="filled" className={`mark mark-${tone}`}>
      {text}
    </Tag>
  );
}
