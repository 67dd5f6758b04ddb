import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  /** One sentence under the title, read out with it. */
  description: string;
  /** Keeps the description for screen readers only. */
  hideDescription?: boolean;
  children: ReactNode;
  className?: string;
  testId?: string;
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  hideDescription,
  children,
  className,
  testId,
}: DialogProps) {
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/65 backdrop-blur-[2px]" />
        <Primitive.Content
          data-testid={testId}
          // The first button is the closing one: the focus goes to the dialog itself, which reads out its title.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          className={classNames(
            'fixed top-1/2 left-1/2 z-40 flex max-h-[min(92dvh,60rem)] w-[min(94vw,30rem)] -translate-1/2 animate-fade-in flex-col',
            'overflow-hidden rounded-xl border border-line-strong bg-surface-1 shadow-pop outline-none',
            className,
          )}
        >
          <header className="flex items-start gap-4 border-b px-5 py-3.5">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="text-base font-semibold text-ink">{title}</Primitive.Title>
              <Primitive.Description className={hideDescription ? 'sr-only' : 'text-sm text-ink-2'}>
                {description}
              </Primitive.Description>
            </div>
            <Primitive.Close asChild>
              <IconButton label="Close" size="sm" className="-mr-1">
                <X />
              </IconButton>
            </Primitive.Close>
          </header>
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
