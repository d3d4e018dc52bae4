import { Card } from 'antd';
import type { ReactNode } from 'react';

interface PanelProps {
  title: string;
  /** Stands at the right of the heading. */
  extra?: ReactNode;
  /** Said under the heading. */
  note?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Panel({ title, extra, note, className, children }: PanelProps) {
  return (
    <Card
      size="small"
      variant="borderless"
      {...(className === undefined ? {} : { className })}
      title={<h2>{title}</h2>}
      extra={extra}
    >
      {note !== undefined && <p className="panel-note soft">{note}</p>}
      {children}
    </Card>
  );
}
