import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface OutputOrder {
  readonly inputPath: string;
  readonly isImage: boolean;
  readonly seconds: number;
  readonly codec: 'libx264' | 'mpeg2video';
}

/** Writes the video that a model has made of its input. */
export type RenderOutput = (order: OutputOrder, outputPath: string) => Promise<void>;

/**
 * Turns the colours of the input by a third of the circle: a video stays as it moves, an image becomes a still shot at 24
 * frames a second whose colours go on turning. The same order gives the same bytes.
 */
export const renderTurnedColours: RenderOutput = async ({ inputPath, isImage, seconds, codec }, outputPath) => {
  const source = isImage ? ['-loop', '1', '-framerate', '24'] : ['-stream_loop', '-1'];
  const turn = isImage ? 'hue=h=120+40*t' : 'hue=h=120';
  const encoder =
    codec === 'libx264' ? ['-c:v', codec, '-preset', 'ultrafast', '-crf', '20'] : ['-c:v', codec, '-q:v', '4'];
  await run('ffmpeg', [
    ...['-v', 'error', '-nostdin', '-y', ...source, '-i', inputPath, '-t', (seconds - 0.01).toFixed(3), '-an'],
    ...['-vf', `scale=trunc(iw/2)*2:trunc(ih/2)*2,${turn},format=yuv420p`, ...encoder, '-threads', '1'],
    ...['-fflags', '+bitexact', '-map_metadata', '-1', '-movflags', '+faststart', '-f', 'mp4', outputPath],
  ]);
};

/** Seconds of a video, as ffprobe tells them. */
export async function readSeconds(path: string): Promise<number> {
  const { stdout } = await run('ffprobe', ['-v', 'error', '-show_entries', 'format=duration', '-of', 'csv=p=0', path]);
  return Number(stdout);
}

/** Makes each output once: thousands of equal orders cost one encode. Answers where it is. */
export function createOutputMaker(folder: string, render: RenderOutput): (order: OutputOrder) => Promise<string> {
  const made = new Map<string, Promise<string>>();
  return async (order) => {
    const digest = createHash('sha256').update(await readFile(order.inputPath));
    const name = digest
      .update(JSON.stringify([order.seconds, order.codec]))
      .digest('hex')
      .slice(0, 32);
    const path = join(folder, `${name}.mp4`);
    const known = made.get(name);
    if (known) return known;
    const making = render(order, `${path}.partial`)
      .then(() => rename(`${path}.partial`, path))
      .then(() => path);
    made.set(name, making);
    making.catch(() => made.delete(name));
    return making;
  };
}
