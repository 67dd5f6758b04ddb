import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ComposeTimeline } from '../timeline.ts';

export interface ComposeRequest {
  readonly timeline: ComposeTimeline;
  readonly output: string;
  readonly cacheDir: string;
  readonly maxCacheBytes?: number;
}

export interface ComposeProcess {
  readonly child: ChildProcess;
  /** What it said, once it has ended: `frames=…`, or the code of the error; empty when it was killed. */
  readonly said: Promise<string>;
}

/** Composes in a process of its own, so that it can be killed, or work beside another one. */
export function startComposing(request: ComposeRequest): ComposeProcess {
  const program = fileURLToPath(new URL('./compose-once.ts', import.meta.url));
  const child = spawn(process.execPath, [program, JSON.stringify(request)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  return { child, said: once(child, 'close').then(() => said.trim()) };
}
