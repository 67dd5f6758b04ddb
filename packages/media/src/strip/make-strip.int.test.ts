import type { FrameFormat, Strip } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { decodeFrames } from '../decode-frames.ts';
import { makeCounterClip, readCounterFile } from '../testing/counter-clip.ts';
import { useFolder } from '../testing/use-folder.ts';
import { makeStrip } from './make-strip.ts';

const format: FrameFormat = { width: 320, height: 180, rate: { num: 30, den: 1 } };

describe('a strip', () => {
  const inFolder = useFolder();

  /** The numbers that the tiles show, each read from its place in the sprite. */
  function readTileCounters(path: string, { tileWidth, tileHeight, columns, frames }: Strip): Promise<number[]> {
    return Promise.all(
      frames.map((_, index) => {
        const [x, y] = [(index % columns) * tileWidth, Math.floor(index / columns) * tileHeight];
        return readCounterFile(path, `${tileWidth}:${tileHeight}:${x}:${y}`);
      }),
    );
  }

  it('shows the frame of its moment on each tile, from key frames, in more than one row', async () => {
    await makeCounterClip(inFolder('keys.mp4'), { frames: 168 });
    const frames = Array.from({ length: 14 }, (_, index) => index * 12);
    const strip = await makeStrip(inFolder('keys.mp4'), inFolder('keys.jpg'), { format, frames });
    expect(strip).toEqual({ tileWidth: 192, tileHeight: 112, columns: 10, rows: 2, frames });
    expect(await readTileCounters(inFolder('keys.jpg'), strip)).toEqual(frames);
  });

  it('is as exact between key frames, across long gaps and at fractional rates', async () => {
    const rate = { num: 24_000, den: 1_001 };
    await makeCounterClip(inFolder('any.mp4'), { frames: 251, rate: '24000/1001', gop: 250 });
    const frames = [0, 1, 7, 12, 200, 249, 250];
    const strip = await makeStrip(inFolder('any.mp4'), inFolder('any.jpg'), { format: { ...format, rate }, frames });
    expect(await readTileCounters(inFolder('any.jpg'), strip)).toEqual(frames);
  });

  it('keeps tall videos tall', async () => {
    const tall = { ...format, width: 180, height: 320 };
    await makeCounterClip(inFolder('tall.mp4'), { frames: 3, size: '180x320' });
    const strip = await makeStrip(inFolder('tall.mp4'), inFolder('tall.jpg'), { format: tall, frames: [0, 2] });
    expect(strip).toMatchObject({ tileWidth: 112, tileHeight: 192 });
    expect(await readTileCounters(inFolder('tall.jpg'), strip)).toEqual([0, 2]);
  });

  it('refuses frames that the video does not have', async () => {
    await makeCounterClip(inFolder('short.mp4'), { frames: 10 });
    const made = makeStrip(inFolder('short.mp4'), inFolder('short.jpg'), { format, frames: [0, 10] });
    await expect(made).rejects.toMatchObject({ code: 'MEDIA_TOOL_FAILED' });
  });

  it('carries tiles over from an earlier strip, and loses nothing by doing so eight times', async () => {
    await makeCounterClip(inFolder('long.mp4'), { frames: 60 });
    let strip = await makeStrip(inFolder('long.mp4'), inFolder('0.jpg'), { format, frames: [0, 12, 24, 36, 48] });
    for (let round = 1; round <= 8; round += 1) {
      // The earlier tiles stand for other frames now, as after a change of order; one is read anew each time.
      const tiles = new Map([
        [0, strip.frames.length - 1],
        [12, 0],
        [24, 1],
        [36, 2],
      ]);
      const earlier = { path: inFolder(`${round - 1}.jpg`), strip, tiles };
      strip = await makeStrip(inFolder('long.mp4'), inFolder(`${round}.jpg`), {
        format,
        frames: [0, 12, 24, 36, 48],
        earlier:
          round === 8
            ? earlier
            : { ...earlier, tiles: new Map([...tiles.keys()].map((frame, index) => [frame, index])) },
      });
    }
    expect(await readTileCounters(inFolder('8.jpg'), strip)).toEqual([48, 0, 12, 24, 48]);
    const size = { width: 960, height: 112, pixelFormat: 'gray' } as const;
    const [before] = await decodeFrames(inFolder('0.jpg'), size);
    const [after] = await decodeFrames(inFolder('7.jpg'), size);
    expect(Math.max(...before!.map((value, index) => Math.abs(value - after![index]!)))).toBeLessThanOrEqual(2);
  });
});
