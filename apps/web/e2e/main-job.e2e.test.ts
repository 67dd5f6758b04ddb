import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './testing/open-browser.ts';
import { openWire } from './testing/open-wire.ts';
import { runAgent } from './testing/run-agent.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

/** The main job as a person does it: one message, one changed clip, a new cut, and the way back. */
describe('the main job in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let wire: Awaited<ReturnType<typeof openWire>>;
  let browser: Browser;
  let workspace: WorkspacePage;
  const problems: string[] = [];

  beforeAll(async () => {
    agent = await runAgent({ RETAKE_SHORT_SIDE: '240' });
    wire = await openWire(agent.url);
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(wire.url);
    await page
      .getByRole('link', { name: /coast|sample/i })
      .first()
      .click();
    workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
  });

  afterAll(async () => {
    await browser?.close();
    await wire?.close();
    await agent?.stop();
  });

  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
  });

  it('makes clip 2 night, shows plan and progress, jumps there, and leaves clip 3 as it was', async () => {
    const { page } = workspace;
    const [second, third] = [await workspace.lookAtClip(2), await workspace.lookAtClip(3)];

    await workspace.say('make clip 2 nighttime');
    const card = page.getByTestId('regeneration').last();
    await card.getByTestId('plan').waitFor();
    expect(await card.getByTestId('plan').textContent()).toMatch(/Free/);
    await card.getByTestId('step-generate').waitFor();
    await workspace.waitForCut(2);
    await page.locator('[data-testid=regeneration][data-status=completed]').last().waitFor();

    const { cut } = await workspace.readJob();
    expect(cut).toMatchObject({ number: 2, changedClips: [2] });
    const [night, untouched] = [await workspace.lookAtClip(2), await workspace.lookAtClip(3)];
    expect(night.light).toBeLessThan(second.light * 0.6);
    expect(night.blueness).toBeGreaterThan(second.blueness + 5);
    expect(Math.abs(untouched.light - third.light)).toBeLessThan(1);
    expect(Math.abs(untouched.blueness - third.blueness)).toBeLessThan(1);
  });

  it('keeps to the end of the conversation as it grows, and stays where somebody reads further up', async () => {
    const { page } = workspace;
    const help = page.getByRole('log', { name: 'Conversation' }).getByText('/undo');
    for (let count = 1; count <= 4; count += 1) {
      await workspace.say('/help');
      await help.nth(count - 1).waitFor();
      await expect.poll(() => workspace.readUnseenChat()).toBeLessThan(48);
    }
    await page.getByRole('log', { name: 'Conversation' }).hover();
    await page.mouse.wheel(0, -600);
    await expect.poll(() => workspace.readUnseenChat()).toBeGreaterThan(400);
    await page.mouse.wheel(0, 5_000);
    await expect.poll(() => workspace.readUnseenChat()).toBeLessThan(48);
  });

  it('leaves nothing that stands in the way of keyboard or screen reader', async () => {
    const { violations } = await new AxeBuilder({ page: workspace.page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)).toEqual([]);
  });

  it('undoes it, and a reload shows the same', async () => {
    const { page } = workspace;
    const night = await workspace.lookAtClip(2);
    await page.getByTestId('regeneration').last().getByRole('button', { name: 'Undo', exact: true }).click();
    await workspace.waitForCut(3);
    const day = await workspace.lookAtClip(2);
    expect(day.light).toBeGreaterThan(night.light * 1.5);

    await page.reload();
    await workspace.waitForCut(3);
    expect(await page.getByText('make clip 2 nighttime').count()).toBeGreaterThan(0);
    expect((await workspace.lookAtClip(2)).light).toBeCloseTo(day.light, 0);
  });

  it('misses nothing when the network is cut for 3 s in the middle of a change', async () => {
    const { page } = workspace;
    const before = await workspace.lookAtClip(4);
    await workspace.say('make clip 4 black and white and darker');
    await page.getByTestId('regeneration').last().getByTestId('step-generate').waitFor();
    wire.cut();
    await page.getByTestId('offline-banner').waitFor();
    // The 3 s are what is tested: the change goes on and ends while nobody is connected.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    wire.mend();
    await workspace.waitForCut(4);
    await page.getByTestId('offline-banner').waitFor({ state: 'detached' });
    const after = await workspace.lookAtClip(4);
    expect(after.light).toBeLessThan(before.light * 0.9);
    expect(Math.abs(after.blueness)).toBeLessThan(2);

    const job = await workspace.readJob();
    const { events } = await page.evaluate(
      async (id) => (await fetch(`/api/v1/jobs/${id}/events?after=0`)).json() as Promise<{ events: { seq: number }[] }>,
      job.id,
    );
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: job.seq }, (_, index) => index + 1));
  });

  it('sets how the video sounds in a panel that every reader can use', async () => {
    const { page } = workspace;
    const { cut } = await workspace.readJob();
    await page.getByRole('button', { name: 'Sound of the video' }).click();
    const panel = page.getByTestId('sound-panel');
    await panel.getByRole('slider', { name: 'Level of the music' }).press('ArrowLeft');
    await workspace.waitForCut(cut!.number + 1);
    await panel.getByRole('radio', { name: '−14 LUFS' }).click();
    await workspace.waitForCut(cut!.number + 2);
    const changed = await workspace.readJob();
    expect(changed.cut!.settings).toEqual({ ownSound: 'off', musicPercent: 65, loudness: true });
    expect(await panel.getByRole('radio', { name: '−14 LUFS' }).getAttribute('aria-checked')).toBe('true');
    const { violations } = await new AxeBuilder({ page }).include('[data-testid=sound-panel]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
