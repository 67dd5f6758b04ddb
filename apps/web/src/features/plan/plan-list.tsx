import type { ReactNode } from 'react';

/** The rows of a plan. A long one scrolls by itself, so that the conversation stays in sight. */
export function PlanList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul
      aria-label={label}
      data-testid="plan"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable with the keyboard
      tabIndex={0}
      className="slim-scroll max-h-96 divide-y overflow-y-auto border-t outline-offset-[-2px]"
    >
      {children}
    </ul>
  );
}
