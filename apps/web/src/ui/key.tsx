import type { ReactNode } from 'react';

/** A key of the keyboard, drawn as a cap. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-flex h-[18px] min-w-[18px] items-center justify-center rounded-sm border border-line-strong bg-surface-1 px-1 font-sans text-2xs font-medium text-ink-2">
      {children}
    </kbd>
  );
}
