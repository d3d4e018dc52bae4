import { useRef, type RefObject } from 'react';
import type { IssueWire } from '../../api/wire';
import { useT } from '../../texts/TextsProvider';
import { spanOfLine } from './policyText';

interface PolicyTextProps {
  text: string;
  change: (text: string) => void;
  issues: readonly IssueWire[];
  area: RefObject<HTMLTextAreaElement | null>;
}

/** The policy as its file has it, with the numbers of its lines; lines with mistakes stand out. */
export function PolicyText({ text, change, issues, area }: PolicyTextProps) {
  const t = useT();
  const gutter = useRef<HTMLPreElement>(null);
  const wrong = new Set(issues.map(({ row }) => row));
  return (
    <div className="code-box">
      <pre ref={gutter} className="code-lines" aria-hidden="true">
        {text.split('\n').map((_line, at) => (
          <span key={at} className={wrong.has(at + 1) ? 'code-wrong' : undefined}>
            {at + 1}
          </span>
        ))}
      </pre>
      <textarea
        ref={area}
        className="code-text"
        aria-label={t('web.policy.text')}
        aria-invalid={issues.length > 0}
        value={text}
        wrap="off"
        spellCheck={false}
        autoCapitalize="off"
        onChange={(event) => change(event.target.value)}
        onScroll={(event) => gutter.current?.scrollTo({ top: event.currentTarget.scrollTop })}
      />
    </div>
  );
}

/** Goes to a line and marks it. */
export function showLine(area: HTMLTextAreaElement, line: number): void {
  const [start, end] = spanOfLine(area.value, line);
  area.focus();
  area.setSelectionRange(start, end);
  area.scrollTop = (area.scrollHeight / area.value.split('\n').length) * Math.max(0, line - 4);
}
