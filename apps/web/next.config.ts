import path from 'node:path';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // Contracts are TypeScript sources without a build of their own.
  transpilePackages: ['@retake/contracts'],
  // The workspace root holds node_modules; without it Next guesses from lock files.
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  poweredByHeader: false,
  // The custom server compresses nothing and neither does the loopback need it.
  compress: false,
  reactStrictMode: true,
  devIndicators: false,
};

export default config;
