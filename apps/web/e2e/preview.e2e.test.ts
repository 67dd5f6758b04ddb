import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { watchFront } from './testing/watch-front.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

/** A change is watched while it runs. Five clips change, so that there is time for it. */
describe('a preview in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let browser: Browser;
  let workspace: WorkspacePage;
  const problems: string[] = [];
  /** What a browser says of a piece that was asked for when the change was cancelled. */
  const brokenOff = /410 \(Gone\)|ERR_INCOMPLETE_CHUNKED_ENCODING/;

  beforeAll(async () => {
    agent = await runAgent({ RETAKE_SHORT_SIDE: '270' });
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' && !brokenOff.test(message.text())) problems.push(message.text());
    });
    await page.goto(agent.url);
    await page
      .getByRole('link', { name: /coast|sample/i })
      .first()
      .click();
    workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
  });

  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
  });

  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
  });

  const waitForPreview = () => workspace.page.locator('[data-testid=stage][data-preview]').waitFor();
  const readTimecode = () => workspace.page.getByTestId('timecode').textContent();

  it('shows the changed clip before its cut is published, and stays on the frame when the cut takes over', async () => {
    const [secondBefore, firstBefore] = [await workspace.lookAtClip(2), await workspace.lookAtClip(1)];
    await workspace.showTime(24);
    await workspace.say('/template nighttime 2-6');
    await waitForPreview();
    const seen = await workspace.look();
    const timecode = await readTimecode();
    expect((await workspace.readJob()).cut?.number).toBe(1);
    expect(await workspace.page.getByRole('status').filter({ hasText: 'Preview' }).count()).toBe(1);
    expect(timecode).toMatch(/^0:05\./);
    expect(seen.light).toBeLessThan(secondBefore.light * 0.6);

    // Across the border of what was copied and what is new, in one piece.
    await workspace.showTime(2.5);
    const unchanged = await workspace.look();
    expect(Math.abs(unchanged.light - firstBefore.light)).toBeLessThan(1);
    const readBuffered = () =>
      workspace.front.evaluate((element) => {
        const { buffered } = element as HTMLVideoElement;
        return [buffered.length, buffered.start(0) <= 2.5, buffered.end(buffered.length - 1) >= 6];
      });
    await expect.poll(readBuffered, { timeout: 30_000 }).toEqual([1, true, true]);
    await workspace.showTime(6);
    const [night, at] = [await workspace.look(), await readTimecode()];
    await workspace.waitForCut(2);
    expect(await workspace.page.locator('[data-testid=stage][data-preview]').count()).toBe(0);
    expect(await readTimecode()).toBe(at);
    expect((await workspace.look()).light).toBeCloseTo(night.light, 0);
    expect(await workspace.front.evaluate((element) => (element as HTMLVideoElement).paused)).toBe(true);
  });

  it('plays on from the preview into the cut without a jump', async () => {
    await workspace.say('/template sepia 2-6');
    await waitForPreview();
    // A busy machine may take longer for the change than the video lasts, and a video that has ended is paused.
    await workspace.front.evaluate((element) => {
      (element as HTMLVideoElement).loop = true;
    });
    const stopWatching = await watchFront(workspace.page);
    await workspace.page.getByRole('button', { name: 'Play', exact: true }).click();
    await workspace.waitForCut(3);
    const { changes, paused } = await stopWatching();
    expect(changes.map(({ to }) => to)).toEqual(['cut 3']);
    for (const { jumpSeconds } of changes) expect(Math.abs(jumpSeconds)).toBeLessThan(0.25);
    expect(paused).toBe(false);
    await workspace.page.getByRole('button', { name: 'Pause', exact: true }).click();
  });

  it('goes back to the cut when the change is cancelled while the preview plays, and has run out', async () => {
    await workspace.say('/template noir 2-6');
    await waitForPreview();
    await workspace.page.getByRole('button', { name: 'Play', exact: true }).click();
    await workspace.page
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click();
    await workspace.page.locator('[data-testid=stage]:not([data-preview])').waitFor();
    await workspace.page.getByRole('button', { name: 'Pause', exact: true }).click();
    expect((await workspace.readJob()).cut?.number).toBe(3);
  });

  it('goes back to the cut on the same frame when the change is cancelled', async () => {
    const before = await workspace.lookAtClip(3);
    await workspace.say('/template noir 3-6');
    await waitForPreview();
    await workspace.showTime(12.5);
    const at = await readTimecode();
    await workspace.page
      .getByRole('button', { name: /^Cancel/ })
      .first()
      .click();
    await workspace.page.locator('[data-testid=stage]:not([data-preview])').waitFor();
    expect(await readTimecode()).toBe(at);
    expect((await workspace.look()).light).toBeCloseTo(before.light, 0);
    expect((await workspace.readJob()).cut?.number).toBe(3);
  });
});
