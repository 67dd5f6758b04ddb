import { spawn } from 'node:child_process';
import { once } from 'node:events';

const common = ['-hide_banner', '-nostdin', '-v', 'error', '-y'] as const;
const check = '-xerror -skip_loop_filter all -threads 1 -i pipe:0 -f null -';

/** What a pipeline goes on with so that a second ffmpeg decodes all that the first one writes. */
export const checkPipe = `| ffmpeg ${common.join(' ')} ${check}`;

/** Runs one ffmpeg from a shell, and what its output is given to. */
export async function runPipeline(args: readonly string[], rest: string): Promise<void> {
  const child = spawn('sh', ['-c', `ffmpeg ${common.join(' ')} "$@" ${rest}`, 'sh', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [status] = await once(child, 'exit');
  if (status !== 0) throw new Error(`Rendering or decoding ended with ${status}.`);
}

/** Milliseconds from the start of one ffmpeg until so many fragments, a picture each, have come; then it is ended. */
export async function timeToPictureMs(args: readonly string[], pictures: number): Promise<number> {
  const startedAt = performance.now();
  const child = spawn('ffmpeg', [...common, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let came = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf('moof'); at >= 0; at = chunk.indexOf('moof', at + 1)) came += 1;
    if (came >= pictures) break;
  }
  const tookMs = performance.now() - startedAt;
  child.kill('SIGKILL');
  await ended;
  if (came < pictures) throw new Error(`The encoder wrote ${came} pictures instead of ${pictures}.`);
  return tookMs;
}
