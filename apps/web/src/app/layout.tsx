import '@fontsource-variable/geist';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Providers } from '../ui/providers.tsx';

export const metadata: Metadata = {
  title: { default: 'Retake', template: '%s · Retake' },
  description: 'A chat window beside a video player: say what to change, only those clips change.',
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  // The keyboard of a phone shrinks the page, so the composer stays above it.
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: dark)', color: '#0c0d0f' },
    { media: '(prefers-color-scheme: light)', color: '#f3f2f0' },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" suppressHydrationWarning>
      <body>
        <Providers>{children}</Providers>
      </body>
    </html>
  );
}
