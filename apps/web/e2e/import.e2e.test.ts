import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holidayShotSeconds, makeHolidayFootage } from '@retake/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

describe('own footage in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    agent = await runAgent({ RETAKE_SAMPLE: 'off', RETAKE_SHORT_SIDE: '360' });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(agent.url);
  });

  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
  });

  it('refuses a file that is no video with a sentence', async () => {
    const path = join(agent.folder, 'notes.mp4');
    await writeFile(path, 'These are only words.');
    await chooseFile(path);
    const dialog = page.getByTestId('import-dialog');
    await dialog.getByText(/not a video/i).waitFor();
    await page.keyboard.press('Escape');
    expect(
      await page.evaluate(async () => ((await (await fetch('/api/v1/jobs')).json()) as { jobs: unknown[] }).jobs),
    ).toEqual([]);
  });

  it('splits a vertical video at its shots, and changes one of them', async () => {
    const path = join(agent.folder, 'holiday.mp4');
    await makeHolidayFootage(path);
    await page.reload();
    await chooseFile(path);
    const workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
    const job = await workspace.readJob();
    expect(job.aspectRatio).toBe('9:16');
    expect(job.clips.map(({ slotFrames }) => slotFrames)).toEqual([1, 1, 1].map(() => holidayShotSeconds * 30));

    const [first, second] = [await workspace.lookAtClip(1), await workspace.lookAtClip(2)];
    await workspace.say('make clip 2 nighttime');
    await workspace.waitForCut(2);
    const night = await workspace.lookAtClip(2);
    expect(night.light).toBeLessThan(second.light * 0.6);
    expect(Math.abs((await workspace.lookAtClip(1)).light - first.light)).toBeLessThan(1);
    expect(await hasSound()).toBe(true);

    await page.getByTestId('regeneration').last().getByRole('button', { name: 'Undo', exact: true }).click();
    await workspace.waitForCut(3);
    await page.reload();
    await workspace.waitForCut(3);
    expect(Math.abs((await workspace.lookAtClip(2)).light - second.light)).toBeLessThan(1);
  });

  it('shows over the scrub bar what the video has there, for pointer and keys', async () => {
    const workspace = new WorkspacePage(page);
    const bar = page.getByTestId('scrub-bar');
    await bar.getByTestId('waveform').waitFor({ state: 'attached' });
    const { x, y, width, height } = (await bar.boundingBox())!;
    for (const clip of [1, 2, 3]) {
      const shown = await workspace.lookAtClip(clip);
      await page.mouse.move(x + (width * (clip - 0.4)) / 3, y + height / 2);
      await page
        .getByTestId('scrub-preview')
        .getByText(`Clip ${clip} · 0:0${2 * clip - 1}`)
        .waitFor();
      const previewed = await workspace.lookAtScrubPicture();
      // The picture is of the clip's beginning.
      expect(Math.abs(previewed.light - shown.light), `light of clip ${clip}`).toBeLessThan(12);
      expect(Math.abs(previewed.blueness - shown.blueness), `tint of clip ${clip}`).toBeLessThan(3);
    }
    await page.mouse.move(0, 0);
    await page.getByTestId('scrub-preview').waitFor({ state: 'detached' });
    await page.getByRole('slider', { name: 'Position in the video' }).press('End');
    await page.getByTestId('scrub-preview').getByText('Clip 3 · 0:05.29').waitFor();
    expect((await bar.boundingBox())!).toEqual({ x, y, width, height });
  });

  async function chooseFile(path: string): Promise<void> {
    await page.getByRole('button', { name: 'Import video' }).first().click();
    await page.getByLabel('Video file').setInputFiles(path);
    await page.getByTestId('import-dialog').getByRole('button', { name: 'Import', exact: true }).click();
  }

  /** Whether the browser's own decoder finds sound in the cut that is played. */
  function hasSound(): Promise<boolean> {
    return page.locator('[data-testid=stage] video[data-front=true]').evaluate(async (element) => {
      const bytes = await (await fetch((element as HTMLVideoElement).currentSrc)).arrayBuffer();
      const samples = (await new AudioContext().decodeAudioData(bytes)).getChannelData(0);
      return samples.some((sample) => Math.abs(sample) > 0.01);
    });
  }
});
