import { Popover as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';

interface PopoverProps {
  /** A button: it has to take a ref and props. */
  trigger: ReactNode;
  label: string;
  children: ReactNode;
}

/** A small panel that opens under its trigger and leaves the rest of the page in use. */
export function Popover({ trigger, label, children }: PopoverProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          aria-label={label}
          align="end"
          sideOffset={6}
          collisionPadding={8}
          className="z-30 w-[min(20rem,calc(100vw-1rem))] animate-fade-in rounded-lg border border-line-strong bg-surface-1 shadow-pop outline-none"
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
