import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';

const run = promisify(execFile);
const command = join(import.meta.dirname, '../../../scripts/compose.ts');
const fps = 30;
const slotFrames = 30;
const totalFrames = 3 * slotFrames;
const sampleRateHz = 48_000;
/** The first frame of the second clip, and the very sample at which it is shown: there is the click. */
const clickFrame = slotFrames;

/** A clip whose frames carry their numbers as eight black or white bars, the lowest bit on the left. */
function makeCounterClip(path: string, first: number): Promise<unknown> {
  const luma = `if(mod(floor((N+${first})/pow(2,floor(X*8/320))),2),235,16)`;
  const source = `nullsrc=s=320x180:r=${fps},format=yuv420p,geq=lum='${luma}':cb=128:cr=128`;
  return run('ffmpeg', [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-i',
    source,
    '-frames:v',
    String(slotFrames),
    '-crf',
    '12',
    path,
  ]);
}

/** A song that is silent but for a click of 24 samples on the first sample of the click's frame. */
function makeClick(path: string): Promise<unknown> {
  const at = (clickFrame * sampleRateHz) / fps;
  const source = `aevalsrc='0.9*between(n,${at},${at + 23})':s=${sampleRateHz}:d=4`;
  return run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', source, path]);
}

describe('a composed file in a browser', () => {
  let folder: string;
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retake-composed-'));
    const at = (name: string) => join(folder, name);
    await Promise.all([0, 64, 128, 192].map((first) => makeCounterClip(at(`${first}.mp4`), first)));
    await makeClick(at('click.wav'));
    const composeClips = async (firsts: readonly number[]) => {
      const clips = firsts.map((first) => ({ file: `${first}.mp4`, frames: slotFrames }));
      const audio = { file: 'click.wav', gainDb: 0, fadeOutFrames: 0 };
      await writeFile(at('timeline.json'), JSON.stringify({ fps, shortSide: 180, clips, audio }));
      const { stdout } = await run(process.execPath, [
        ...[command, at('timeline.json'), at('cut.mp4'), '--cache', at('cache'), '--explain'],
      ]);
      return stdout;
    };
    await composeClips([0, 192, 128]);
    // The cut that is looked at has one new segment between two old ones, and the old sound.
    expect(await composeClips([0, 64, 128])).toContain('1 of 4 parts rendered, 3 reused.');
    const [video, html] = [await readFile(at('cut.mp4')), '<!doctype html><video muted></video>'];
    server = createServer(({ url }, response) => response.end(url === '/cut.mp4' ? video : html));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.evaluate(async () => {
      const video = document.querySelector('video')!;
      const ready = new Promise((resolve, reject) => {
        video.addEventListener('canplaythrough', resolve, { once: true });
        video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
      });
      video.src = URL.createObjectURL(await (await fetch('/cut.mp4')).blob());
      await ready;
    });
  });

  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => server?.close(resolve));
    await rm(folder, { recursive: true, force: true });
  });

  it('plays to its end without a gap or a broken frame', async () => {
    const played = await page.evaluate(async () => {
      const video = document.querySelector('video')!;
      let waits = 0;
      video.addEventListener('waiting', () => waits++);
      const ended = new Promise((resolve) => video.addEventListener('ended', resolve, { once: true }));
      await video.play();
      await ended;
      const { corruptedVideoFrames, totalVideoFrames } = video.getVideoPlaybackQuality();
      const { buffered, duration, error } = video;
      return { corruptedVideoFrames, totalVideoFrames, waits, duration, error, ranges: buffered.length };
    });
    expect(played).toEqual({
      ...{ corruptedVideoFrames: 0, totalVideoFrames: totalFrames, waits: 0 },
      ...{ duration: totalFrames / fps, error: null, ranges: 1 },
    });
  });

  it('shows exactly frame k after a seek to frame k', async () => {
    const frames = [1, 14, 29, 30, 31, 45, 59, 60, 61, 75, 88, 89, 60, 30, 0];
    const shown = await page.evaluate(
      async ({ numbers, rate }) => {
        const video = document.querySelector('video')!;
        const canvas = new OffscreenCanvas(320, 180);
        const context = canvas.getContext('2d')!;
        const counters: number[] = [];
        for (const number of numbers) {
          const painted = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
          video.currentTime = (number + 0.5) / rate;
          await painted;
          context.drawImage(video, 0, 0);
          const { data } = context.getImageData(0, 90, 320, 1);
          const bits = Array.from({ length: 8 }, (_, bit) => (data[(bit * 40 + 20) * 4]! > 128 ? 2 ** bit : 0));
          counters.push(bits.reduce((sum, bit) => sum + bit, 0));
        }
        return counters;
      },
      { numbers: frames, rate: fps },
    );
    expect(shown).toEqual(frames.map((frame) => 64 * Math.floor(frame / slotFrames) + (frame % slotFrames)));
  });

  it('sounds within 1 ms of its picture', async () => {
    const heardAtMs = await page.evaluate(async (rate) => {
      const bytes = await (await fetch('/cut.mp4')).arrayBuffer();
      const { duration } = document.querySelector('video')!;
      const sound = await new OfflineAudioContext(2, Math.ceil(duration * rate), rate).decodeAudioData(bytes);
      const samples = sound.getChannelData(0);
      const loudest = samples.reduce((best, value, at) => (Math.abs(value) > Math.abs(samples[best]!) ? at : best), 0);
      return (loudest / rate) * 1000;
    }, sampleRateHz);
    const shownAtMs = (clickFrame / fps) * 1000;
    expect(heardAtMs).toBeGreaterThan(shownAtMs - 0.5);
    // The click itself lasts half a millisecond.
    expect(heardAtMs).toBeLessThan(shownAtMs + 1);
  });
});
