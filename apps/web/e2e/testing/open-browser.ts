import { type Browser, chromium } from 'playwright-core';

/** A real Chromium without a window. It looks nothing up on the network by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.RETAKE_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      ...['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ...['--disable-component-update', '--disable-sync'],
    ],
  });
}
