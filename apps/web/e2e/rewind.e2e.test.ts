import type { JobSnapshot } from '@retake/contracts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHoliday } from './testing/import-holiday.ts';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { type Seen, WorkspacePage } from './testing/workspace-page.ts';

/** Ways back as a person takes them: to before a message, into a branch, and beside what was there. */
describe('going back in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let browser: Browser;
  let page: Page;
  let workspace: WorkspacePage;
  let original: Seen;

  beforeAll(async () => {
    agent = await runAgent({ RETAKE_SAMPLE: 'off', RETAKE_SHORT_SIDE: '180' });
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(await importHoliday(agent));
    workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
    original = await workspace.lookAtClip(2);
    await workspace.say('make clip 1 warmer');
    await workspace.waitForCut(2);
    await workspace.say('make clip 2 nighttime');
    await workspace.waitForCut(3);
  });
  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
  });

  async function choose(text: string, item: RegExp): Promise<void> {
    const bubble = page.getByRole('article', { name: 'You' }).filter({ hasText: text });
    await bubble.hover();
    await bubble.getByRole('button', { name: 'Go back to before this message' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  }
  const readCut = async (jobId: string, cut: number) =>
    Buffer.from(await (await fetch(`${agent.url}/api/v1/jobs/${jobId}/cuts/${cut}/video`)).arrayBuffer());

  it('shows the video as it was before a message, keeps the conversation, and puts both side by side', async () => {
    const before = await workspace.readJob();
    await choose('make clip 2 nighttime', /^Go back/);
    await workspace.waitForCut(4);
    const job = await workspace.readJob();
    expect(job.clips.map(({ version }) => version)).toEqual([2, 1, 1]);
    expect((await readCut(job.id, 4)).equals(await readCut(job.id, 2))).toBe(true);
    const seen = await workspace.lookAtClip(2);
    expect(Math.abs(seen.light - original.light)).toBeLessThan(1);
    expect(Math.abs(seen.blueness - original.blueness)).toBeLessThan(1);
    expect(job.messages.slice(0, before.messages.length)).toEqual(before.messages);
    expect(job.messages.at(-1)?.text).toMatch(/^Going back to how it was before “make clip 2 nighttime” \(cut 2\)/);

    await page.getByTestId('regeneration').last().getByRole('button', { name: 'Compare' }).click();
    const dialog = page.getByTestId('compare-dialog');
    await dialog.waitFor();
    await dialog.getByRole('combobox', { name: /^Before v2/ }).waitFor();
    await dialog.getByRole('combobox', { name: /^After v1/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('regeneration').last().getByRole('button', { name: 'Undo' }).click();
    await workspace.waitForCut(5);
    expect((await workspace.readJob()).clips.map(({ version }) => version)).toEqual([2, 2, 1]);
  });

  it('goes on in a branch from before a message, which plays, changes by itself and says where it came from', async () => {
    const source = await workspace.readJob();
    await choose('make clip 2 nighttime', /^Branch off/);
    await page.waitForURL((url) => !url.pathname.endsWith(source.id));
    await workspace.waitForCut(2);
    const branch = await workspace.readJob();
    expect(branch).toMatchObject({ title: `${source.title} (branch)`, budget: { spentMicros: 0 } });
    expect(branch.clips.map(({ version }) => version)).toEqual([2, 1, 1]);
    expect(branch.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'assistant']);
    const seen = await workspace.lookAtClip(2);
    expect(Math.abs(seen.light - original.light)).toBeLessThan(1);
    await workspace.say('make clip 2 black and white');
    await workspace.waitForCut(3);
    const old = (await (await fetch(`${agent.url}/api/v1/jobs/${source.id}`)).json()) as JobSnapshot;
    expect(old.clips).toEqual(source.clips);
    expect(old.messages.at(-1)).toMatchObject({ branch: { jobId: branch.id } });

    await page.getByRole('link', { name: `Open “${source.title}”` }).click();
    await page.waitForURL((url) => url.pathname.endsWith(source.id));
    await workspace.waitForCut(5);
    await fetch(`${agent.url}/api/v1/jobs/${source.id}`, { method: 'DELETE' });
    await page.goto(`${agent.url}/jobs/${branch.id}`);
    await workspace.waitForCut(3);
    await workspace.lookAtClip(2);
  });
});
