import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ReplicateStandIn, startReplicateStandIn } from '@retake/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHoliday } from './testing/import-holiday.ts';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

/** A person tries a clip in two ways and takes one; then a look is kept by name and used on other clips, also by the keyboard alone. */
describe('takes and looks in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let standIn: ReplicateStandIn;
  let browser: Browser;
  let workspace: WorkspacePage;
  let folder: string;
  /** Number of the version that the second of the first takes has become. */
  let used: number;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'retake-takes-'));
    standIn = await startReplicateStandIn();
    agent = await runAgent({
      ...{ RETAKE_SAMPLE: 'off', RETAKE_SHORT_SIDE: '240' },
      ...{ REPLICATE_API_TOKEN: standIn.token, RETAKE_REPLICATE_URL: standIn.url },
    });
    browser = await openBrowser();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(await importHoliday({ url: agent.url, folder }));
    workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
  });

  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
    await standIn?.stop();
    await rm(folder, { recursive: true, force: true });
    expect(problems).toEqual([]);
  });

  it('shows takes, leaves the video, and puts the chosen one into it', async () => {
    const { page } = workspace;
    await workspace.say('give me two warmer versions of clip 2');
    await page.getByTestId('pending-take-2').waitFor();
    const takes = page.getByRole('list', { name: 'Takes of clip 2' });
    await takes.getByTestId('take-2').waitFor({ timeout: 180_000 });
    expect((await workspace.readJob()).cut?.number).toBe(1);

    await takes.getByRole('button', { name: /^Play take 2/ }).click();
    const video = takes.getByTestId('take-2').locator('video');
    await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).currentTime)).toBeGreaterThan(0);
    await takes.getByRole('button', { name: /^Stop take 2/ }).click();
    await takes.getByRole('button', { name: 'Use this one: take 2' }).click();
    await workspace.waitForCut(2);
    await takes.getByTestId('take-2').getByText('In the video').waitFor();
    const { clips, ended } = await workspace.readJob();
    // Takes are numbered in the order in which they came.
    const { takes: made } = ended.find(({ kind }) => kind === 'variations')!;
    expect(made.map(({ version }) => version).toSorted()).toEqual([2, 3]);
    used = made[1]!.version!;
    expect(clips[1]).toMatchObject({ version: used, versions: { length: 3 } });
  });

  it('plays two versions in step, and shows each on its side of the line', async () => {
    const { page } = workspace;
    await page.getByTestId('regeneration').last().getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByTestId('compare-dialog');
    const readTimes = () =>
      dialog.locator('video').evaluateAll((videos) => videos.map((video) => (video as HTMLVideoElement).currentTime));
    await expect.poll(async () => Math.min(...(await readTimes()))).toBeGreaterThan(0.2);
    await dialog.getByRole('button', { name: 'Pause' }).click();
    const { clips, format } = await workspace.readJob();
    const [before, after] = [1, used].map((number) => clips[1]!.versions.find((version) => version.number === number)!);
    const apart = ((after!.leadFrames - before!.leadFrames) * format.rate.den) / format.rate.num;
    const readDrift = async () => {
      const [first, second] = await readTimes();
      return Math.abs(second! - first! - apart);
    };
    await expect.poll(readDrift).toBeLessThan(1 / 50);

    const stage = dialog.getByTestId('compare-stage');
    const look = async () => ({
      left: (await workspace.lookAtScreen(stage, [0.05, 0.45])).blueness,
      right: (await workspace.lookAtScreen(stage, [0.55, 0.95])).blueness,
    });
    const half = await look();
    const line = dialog.getByRole('slider', { name: 'Line between before and after' });
    await line.press('End');
    const old = await look();
    await line.press('Home');
    const warm = await look();
    expect(warm.left).toBeLessThan(old.left - 3);
    expect(warm.right).toBeLessThan(old.right - 3);
    expect(Math.abs(half.left - old.left)).toBeLessThan(1);
    expect(Math.abs(half.right - warm.right)).toBeLessThan(1);

    await dialog.getByRole('radio', { name: 'Side by side' }).click();
    const beside = await look();
    expect(beside.right).toBeLessThan(beside.left - 3);
    await page.keyboard.press('Escape');
  });

  it('saves a measured look by name and uses it on the selected clip', async () => {
    const { page } = workspace;
    await workspace.say('save the look of clip 1 as shore');
    await page.getByRole('log', { name: 'Conversation' }).getByText('Saved the look of clip 1 as shore').waitFor();
    await page.getByTestId('clip-3').click({ position: { x: 20, y: 20 } });
    await page.getByRole('button', { name: 'Saved looks' }).click();
    await page.getByTestId('saved-looks').getByRole('button', { name: 'Use shore' }).click();
    await workspace.waitForCut(3);
    const version = (await workspace.readJob()).clips[2]!.versions.at(-1)!;
    expect(version.look).toMatchObject([{ match: { of: 'shore' } }]);
  });

  it('completes a command with the keyboard alone, from its name to its last argument, and sends it', async () => {
    const { page } = workspace;
    const box = page.getByRole('textbox', { name: 'Message' });
    const options = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
    const chosen = page.getByRole('option', { selected: true });
    await box.focus();
    await page.keyboard.type('/te');
    await expect.poll(() => options.allTextContents()).toEqual([expect.stringMatching(/^\/template/)]);
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('/template ');
    await options.filter({ hasText: 'Nighttime' }).waitFor();
    await page.keyboard.type('s');
    await page.keyboard.press('ArrowDown');
    const second = (await options.nth(1).textContent())!;
    await expect.poll(() => chosen.textContent()).toBe(second);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('sep');
    await page.keyboard.press('Tab');
    await expect.poll(() => box.inputValue()).toBe('/template sepia ');
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await workspace.waitForCut(4);

    await page.keyboard.type('/look use sh');
    await expect.poll(() => chosen.textContent()).toMatch(/^shore/);
    await page.keyboard.press('Enter');
    await expect.poll(() => box.inputValue()).toBe('/look use shore ');
    await options.filter({ hasText: 'All clips' }).waitFor();
    await page.keyboard.type('2');
    await page.keyboard.press('Enter');
    await workspace.waitForCut(5);
    expect((await workspace.readJob()).clips[1]!.versions.at(-1)!.look).toMatchObject([{ match: { of: 'shore' } }]);
  });

  it('shows takes with their clip when it has another place', async () => {
    const { page } = workspace;
    await workspace.say('/reorder 2 1 3');
    await workspace.waitForCut(6);
    const reordered = page.getByTestId('regeneration').last();
    await reordered.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await reordered.getByRole('button', { name: 'Compare' }).count()).toBe(0);
    const takes = page.getByRole('list', { name: 'Takes of clip 1' });
    await takes.getByRole('button', { name: 'Use this one: take 2' }).click();
    await workspace.waitForCut(7);
    await takes.getByTestId('take-2').getByText('In the video').waitFor();
    const [first] = (await workspace.readJob()).clips;
    expect(first).toMatchObject({ version: used });
    const picture = await page.getByTestId('clip-1').locator('img').getAttribute('src');
    expect(picture).toContain(`/clips/${first!.id}/versions/${used}/`);
  });

  it('plays and uses a take while another is still being made, and tells of one that failed', async () => {
    const { page } = workspace;
    standIn.addFault({ kind: 'held' });
    standIn.addFault({ kind: 'failure', error: 'The model has run out of memory.' });
    await workspace.say('/variations 3 3 add a red balloon');
    await page
      .getByTestId('offer')
      .last()
      .getByRole('button', { name: /^Confirm/ })
      .click();
    const takes = page.getByRole('list', { name: 'Takes of clip 3' });
    const card = page.getByTestId('regeneration').filter({ has: takes });
    const ready = takes.getByTestId(/^take-/).filter({ has: page.getByRole('button', { name: /^Use this one/ }) });
    await ready.waitFor({ timeout: 180_000 });
    await takes.getByText(/could not be made/).waitFor();
    expect(await takes.getByTestId(/^pending-take-/).count()).toBe(1);
    await card.getByText('1 of 3 ready, 1 failed').waitFor();

    await ready.getByRole('button', { name: /^Play take/ }).click();
    const video = takes.locator('video');
    await expect.poll(() => video.evaluate((element) => (element as HTMLVideoElement).currentTime)).toBeGreaterThan(0);
    await video.evaluate((element) => element.setAttribute('data-seen', 'yes'));
    await ready.getByRole('button', { name: /^Use this one/ }).click();
    await takes.getByText('Waits its turn').waitFor();
    await page
      .getByRole('region', { name: /^Clip 3: back to version/ })
      .getByText('Starts next')
      .waitFor();
    expect((await workspace.readJob()).cut?.number).toBe(7);

    standIn.releaseHeld();
    await workspace.waitForCut(8);
    await takes.getByText('In the video').waitFor();
    expect(await takes.locator('video[data-seen=yes]').count()).toBe(1);
    expect(await takes.getByRole('button', { name: /^Use this one/ }).count()).toBe(1);
    expect(await takes.getByTestId(/^pending-take-/).count()).toBe(0);
    await card.getByRole('button', { name: 'Try again what failed' }).waitFor();
    const clip = (await workspace.readJob()).clips[2]!;
    expect([clip.version, clip.versions.length]).toEqual([clip.versions.at(-2)!.number, 4]);
  });
});
