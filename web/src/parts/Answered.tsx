import type { ReactNode } from 'react';

interface AnsweredProps {
  /** What stands here is of the question before: the answer to the new one is on its way. */
  isOfBefore: boolean;
  className?: string;
  children: ReactNode;
}

/** What came of a question; pale, and not to be opened, while it is that of the question before. */
export function Answered({ isOfBefore, className = '', children }: AnsweredProps) {
  return (
    <div aria-busy={isOfBefore} className={isOfBefore ? `${className} of-before` : className} inert={isOfBefore}>
      {children}
    </div>
  );
}
