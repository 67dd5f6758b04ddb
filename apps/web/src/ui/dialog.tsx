import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { type ReactNode, useRef } from 'react';
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
  const openedFrom = useRef<Element | null>(null);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 animate-fade-in bg-black/65 backdrop-blur-[2px]" />
        <Primitive.Content
          data-testid={testId}
          // The first button is the closing one: the focus goes to the dialog itself, which reads out its title.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            openedFrom.current = document.activeElement;
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
          // Radix knows where to go back to only for a trigger of its own.
          onCloseAutoFocus={() => {
            if (openedFrom.current instanceof HTMLElement) openedFrom.current.focus();
          }}
          // The tooltip of a focused button would take Escape for itself. A list that is open over the dialog may.
          onKeyDown={(event) => {
            if (event.key === 'Escape' && event.currentTarget.contains(event.target as Node)) onOpenChange(false);
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
              <IconButton label="Close" size="sm" className="-mr-1 pointer-coarse:-my-1.5">
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
