import { useEffect, useRef, type ReactNode } from 'react';

/** Lets the keyboard reach a table that scrolls sideways, where no cell of it can take the focus. */
export function Scrollable({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    for (const part of place.current?.querySelectorAll('.ant-table-content, .ant-table-body') ?? []) {
      part.setAttribute('tabindex', '0');
    }
  });
  return <div ref={place}>{children}</div>;
}
