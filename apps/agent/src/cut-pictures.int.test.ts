import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Strip, stripSchema, waveformSchema } from '@retake/contracts';
import { decodeFrames } from '@retake/media';
import { openSharedServer, type TestServer } from '@retake/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFootage } from './testing/footage.ts';
import { startAgent, type TestAgent } from './testing/start-agent.ts';

/** Own footage of three shots of a second each, with a steady tone: a testing pattern, green, fractals. */
describe('the pictures of a cut', () => {
  let server: TestServer;
  let agent: TestAgent;
  let job: string;

  beforeAll(async () => {
    server = await openSharedServer();
    agent = await startAgent(server);
    const footage = await makeFootage(agent.folder);
    const form = new FormData();
    form.append('video', new Blob([await readFile(footage)]), basename(footage));
    const { body } = await agent.api('POST', '/jobs/import', { body: form });
    job = `/jobs/${body.jobId}`;
    await agent.until(body.jobId, ({ status }) => status === 'completed');
    await agent.api('POST', `${job}/messages`, { body: { text: 'make clip 2 nighttime' } });
    await agent.until(body.jobId, ({ running, cut }) => running === null && cut?.number === 2);
  });
  afterAll(async () => {
    await agent?.close();
  });

  /** Downloads what is at an address below the job. */
  async function save(path: string, name: string): Promise<string> {
    const response = await agent.request('GET', `/api/v1${job}${path}`);
    expect(response.status).toBe(200);
    const file = join(agent.folder, name);
    await writeFile(file, Buffer.from(await response.arrayBuffer()));
    return file;
  }

  /** The pixels of each tile of a strip. */
  async function readTiles(cut: number): Promise<{ strip: Strip; tiles: Uint8Array[] }> {
    const strip = stripSchema.parse((await agent.api('GET', `${job}/cuts/${cut}/strip`)).body);
    const { tileWidth, tileHeight, columns, rows } = strip;
    const size = { width: tileWidth * columns, height: tileHeight * rows, pixelFormat: 'rgb24' } as const;
    const [sprite] = await decodeFrames(await save(`/cuts/${cut}/strip/picture`, `strip-${cut}.jpg`), size);
    const tiles = strip.frames.map((_, index) => {
      const lines = Array.from({ length: tileHeight }, (_line, y) => {
        const start = (Math.floor(index / columns) * tileHeight + y) * size.width + (index % columns) * tileWidth;
        return [...sprite!.subarray(3 * start, 3 * (start + tileWidth))];
      });
      return Uint8Array.from(lines.flat());
    });
    return { strip, tiles };
  }

  const toMeanDifference = (a: Uint8Array, b: Uint8Array) =>
    a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length;

  it('are a strip whose tiles show the frames that it names, also where they were taken over', async () => {
    for (const cut of [1, 2]) {
      const { strip, tiles } = await readTiles(cut);
      expect(strip.frames).toEqual([0, 30, 60]);
      const size = { width: strip.tileWidth, height: strip.tileHeight, pixelFormat: 'rgb24' } as const;
      const frames = await decodeFrames(await save(`/cuts/${cut}/video`, `cut-${cut}.mp4`), size);
      for (const [index, frame] of strip.frames.entries()) {
        expect(toMeanDifference(tiles[index]!, frames[frame]!), `tile ${index} of cut ${cut}`).toBeLessThan(6);
      }
    }
  });

  it('are a new tile for what changed, and the same tiles for what did not', async () => {
    const [before, after] = [await readTiles(1), await readTiles(2)];
    const differences = before.tiles.map((tile, index) => toMeanDifference(tile, after.tiles[index]!));
    expect(differences[1]).toBeGreaterThan(10);
    expect(Math.max(differences[0]!, differences[2]!)).toBeLessThan(0.5);
  });

  it('are a waveform of what is heard, the same when only a picture changed', async () => {
    const answers = await Promise.all([1, 2].map((cut) => agent.api('GET', `${job}/cuts/${cut}/waveform`)));
    const [first, second] = answers.map(({ body }) => waveformSchema.parse(body));
    expect(first!.peaks).toHaveLength(1_000);
    // A tone of an eighth of full scale, shared by two channels; the encoder swings in and out at the ends.
    expect(first!.peaks.slice(20, 980).every((peak) => peak > 0.08 && peak < 0.1)).toBe(true);
    expect(first!.rms.slice(20, 980).every((value) => value > 0.05 && value < 0.075)).toBe(true);
    expect(second).toEqual(first);
  });

  it('are kept by whoever asked: they never change under the number of a cut', async () => {
    for (const path of ['strip', 'strip/picture', 'waveform']) {
      const numbered = await agent.request('GET', `/api/v1${job}/cuts/2/${path}`);
      const current = await agent.request('GET', `/api/v1${job}/cuts/current/${path}`);
      expect(numbered.headers.get('cache-control')).toContain('immutable');
      expect(current.headers.get('cache-control')).toBe('private, no-cache');
      expect(await current.text()).toBe(await numbered.text());
    }
  });

  it('go back with an undo without being made again', async () => {
    await agent.api('POST', `${job}/undo`, { body: {} });
    await agent.until(job.split('/')[2]!, ({ running, cut }) => running === null && cut?.number === 3);
    for (const path of ['strip', 'waveform']) {
      const [undone, first] = await Promise.all([3, 1].map((cut) => agent.api('GET', `${job}/cuts/${cut}/${path}`)));
      expect(undone!.body).toEqual(first!.body);
    }
  });

  it('go with the last frame of each version, made once however many ask', async () => {
    const path = '/clips/2/versions/2/last-frame';
    const [one, two] = await Promise.all([save(path, 'end-1.png'), save(path, 'end-2.png')]);
    expect((await readFile(one)).equals(await readFile(two))).toBe(true);
    const size = { width: 256, height: 144, pixelFormat: 'rgb24' } as const;
    const [picture] = await decodeFrames(one, size);
    const cut = await decodeFrames(await save('/cuts/2/video', 'cut-2.mp4'), size);
    expect(toMeanDifference(picture!, cut[59]!)).toBeLessThan(1.5);
    // The shot before it moves, so that a neighbour of its last frame would be told from it.
    const [first] = await decodeFrames(await save('/clips/1/versions/1/last-frame', 'end-3.png'), size);
    const off = [28, 29].map((frame) => toMeanDifference(first!, cut[frame]!));
    expect(off[1]).toBeLessThan(off[0]! / 2);
    const missing = await agent.api('GET', `${job}/clips/2/versions/9/last-frame`);
    expect([missing.status, missing.body.error.code]).toEqual([404, 'VERSION_NOT_FOUND']);
    expect(await agent.listScratch('uploads')).toEqual([]);
  });

  it('say so where a cut has none, as those of before they existed', async () => {
    for (const folder of ['strips', 'waveforms']) {
      await rm(join(agent.folder, 'objects', job.slice(1), folder), { recursive: true });
    }
    for (const [path, code] of [
      ['strip', 'STRIP_NOT_FOUND'],
      ['strip/picture', 'STRIP_NOT_FOUND'],
      ['waveform', 'WAVEFORM_NOT_FOUND'],
    ]) {
      const { status, body } = await agent.api('GET', `${job}/cuts/1/${path}`);
      expect([status, body.error.code]).toEqual([404, code]);
    }
    expect((await agent.api('GET', `${job}/cuts/9/strip`)).body.error.code).toBe('CUT_NOT_FOUND');
  });
});
