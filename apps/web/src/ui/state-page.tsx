import Link from 'next/link';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { Logo } from './logo.tsx';

interface StatePageProps {
  title: string;
  text: string;
  children?: ReactNode;
}

/** A whole page that says one thing: not found, refused, out of order. */
export function StatePage({ title, text, children }: StatePageProps) {
  return (
    <main className="flex min-h-dvh flex-col">
      <div className="flex h-12 items-center px-4">
        <Logo />
      </div>
      <div className="flex flex-1 flex-col items-center justify-center px-6 pb-24 text-center">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        <p className="mt-2 max-w-sm text-base text-ink-2">{text}</p>
        <div className="mt-6 flex gap-2">
          {children}
          <Button asChild>
            <Link href="/">All videos</Link>
          </Button>
        </div>
      </div>
    </main>
  );
}
