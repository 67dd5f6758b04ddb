import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { ComposeOrder } from './compose-process.ts';
import { readTreeBytes } from './process-tree-memory.ts';

const program = join(import.meta.dirname, 'compose-process.ts');

/** Adding up the memory of a process stops it meanwhile: at this pace a composition takes a fifth more time. */
const sampleEveryMs = 100;

export interface ApartResult {
  /** Of composing alone, without the start of the process. */
  readonly wallMs: number;
  /** Most memory, among the samples, of the composing process and the programs that it ran; 0 when nobody watched. */
  readonly peakBytes: number;
}

/** Composes in a process of its own. Watched, its memory and that of the programs it runs is sampled, which slows it down. */
export async function composeApart(order: ComposeOrder, { isWatched }: { isWatched: boolean }): Promise<ApartResult> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  child.stdin.end(JSON.stringify(order));
  const printed = text(child.stdout);
  let peakBytes = 0;
  while (isWatched && child.exitCode === null && child.signalCode === null) {
    peakBytes = Math.max(peakBytes, await readTreeBytes(child.pid!));
    await wait(sampleEveryMs);
  }
  await ended;
  if (child.exitCode !== 0) throw new Error(`The composing process ended with ${child.exitCode ?? child.signalCode}.`);
  return { wallMs: Number(await printed), peakBytes };
}
