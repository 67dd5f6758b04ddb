import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Hint } from './hint.tsx';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  /** Read by screen readers and shown as the tooltip. */
  label: string;
  /** The key that does the same, shown in the tooltip. */
  shortcut?: string;
  size?: 'sm' | 'md' | 'lg';
  children: ReactNode;
}

/** Fingers need more than a pointer: small ones grow, middle ones take touches above and below themselves. */
const sizes = {
  sm: 'size-6 pointer-coarse:size-9 [&_svg]:size-3.5',
  md: 'relative size-8 pointer-coarse:after:absolute pointer-coarse:after:inset-x-0 pointer-coarse:after:-inset-y-1.5 [&_svg]:size-4',
  lg: 'size-10 [&_svg]:size-5',
} as const;

export function IconButton({ label, shortcut, size = 'md', className, children, ...props }: IconButtonProps) {
  return (
    <Hint label={label} shortcut={shortcut}>
      <button
        type="button"
        aria-label={label}
        className={classNames(
          'inline-flex shrink-0 items-center justify-center rounded-md text-ink-2 transition-colors hover:bg-surface-3 hover:text-ink',
          'disabled:pointer-events-none disabled:opacity-35 data-[state=open]:bg-surface-3 data-[state=open]:text-ink',
          sizes[size],
          className,
        )}
        {...props}
      >
        {children}
      </button>
    </Hint>
  );
}
