import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { Key } from './key.tsx';

/** A tooltip of a few words. It never holds what is not said elsewhere. */
export function Hint({
  label,
  shortcut,
  children,
}: {
  label: string;
  shortcut?: string | undefined;
  children: ReactNode;
}) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>{children}</Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex animate-fade-in items-center gap-2 rounded-md border border-line-strong bg-surface-3 px-2 py-1 text-xs text-ink shadow-pop"
        >
          {label}
          {shortcut !== undefined && <Key>{shortcut}</Key>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
