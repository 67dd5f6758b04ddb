import { Readable } from 'node:stream';
import type { FrameFormat } from '@retake/contracts';
import { runFfmpeg } from '@retake/media';
import { beforeAll, describe, expect, it } from 'vitest';
import { fragmentArgs } from '../graph/render-args.ts';
import { toEncodeArgs } from '../settings.ts';
import { checkDecoding } from './check-decoding.ts';

const format: FrameFormat = { width: 160, height: 90, rate: { num: 30, den: 1 } };
const frames = 12;

/** Bytes that are turned around, one at a time, all over the stream. No decoder notices each of them. */
const damages = 24;

describe('checking by decoding without the loop filter', () => {
  let stream: Buffer;
  beforeAll(async () => {
    const picture = ['-f', 'lavfi', '-i', 'testsrc2=s=160x90:r=30,noise=alls=12:allf=t,format=yuv420p'];
    const encode = [...toEncodeArgs(format, [6]), '-frames:v', String(frames)];
    const { stdout } = await runFfmpeg([...picture, ...encode, ...fragmentArgs], { stdout: 'buffer' });
    stream = stdout;
  });

  /** Whether a decoder with its loop filter, and without, finds something wrong. */
  const findDamage = async (bytes: Buffer) => {
    const decode = ['-xerror', '-threads', '1', '-i', 'pipe:0', '-map', '0:v:0', '-f', 'null', '-'];
    const whole = await runFfmpeg(decode, { stdin: bytes }).then(
      ({ stderrTail }) => stderrTail.length > 0,
      () => true,
    );
    const checked = await checkDecoding(Readable.from([bytes]), frames, new AbortController().signal).then(
      () => false,
      () => true,
    );
    return { whole, checked };
  };

  it('finds all damage that a complete decoder finds', async () => {
    const start = stream.indexOf('mdat') + 4;
    const step = (stream.length - start) / damages;
    const places = Array.from({ length: damages }, (_, index) => Math.floor(start + step * (index + 0.5)));
    const found = await Promise.all(
      places.map(async (place) => {
        const damaged = Buffer.from(stream);
        damaged[place]! ^= 0xff;
        return { place, ...(await findDamage(damaged)) };
      }),
    );
    expect(found.filter(({ whole, checked }) => whole && !checked)).toEqual([]);
    expect(found.filter(({ checked }) => checked).length).toBeGreaterThan(damages / 3);
    await expect(findDamage(stream)).resolves.toEqual({ whole: false, checked: false });
  });
});
