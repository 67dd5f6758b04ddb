import { Children, type ReactNode } from 'react';

/** From this many rows on the list scrolls by itself, so that the conversation stays in sight. */
const longRows = 9;

/** The rows of a plan. */
export function PlanList({ label, children }: { label: string; children: ReactNode }) {
  const isLong = Children.count(children) >= longRows;
  return (
    <ul
      aria-label={label}
      data-testid="plan"
      // A scrolling list must be reachable with the keyboard.
      tabIndex={isLong ? 0 : undefined}
      className={`divide-y border-t outline-offset-[-2px] ${isLong ? 'slim-scroll max-h-96 overflow-y-auto' : ''}`}
    >
      {children}
    </ul>
  );
}
