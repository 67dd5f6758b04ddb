'use client';
import { ThemeProvider, useTheme } from 'next-themes';
import { Tooltip } from 'radix-ui';
import type { ReactNode } from 'react';
import { Toaster } from 'sonner';

export function Providers({ children }: { children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" defaultTheme="dark" enableSystem disableTransitionOnChange>
      <Tooltip.Provider delayDuration={350} skipDelayDuration={150}>
        {children}
      </Tooltip.Provider>
      <ThemedToaster />
    </ThemeProvider>
  );
}

function ThemedToaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Toaster
      theme={resolvedTheme === 'light' ? 'light' : 'dark'}
      position="top-center"
      toastOptions={{
        style: {
          background: 'var(--surface-2)',
          border: '1px solid var(--line-strong)',
          color: 'var(--text)',
          fontFamily: 'inherit',
          fontSize: '13px',
          borderRadius: '8px',
        },
      }}
    />
  );
}
