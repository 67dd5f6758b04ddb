import { AxeBuilder } from '@axe-core/playwright';
import { type ReplicateStandIn, startReplicateStandIn } from '@retake/testkit';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHoliday } from './testing/import-holiday.ts';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

/** What 2 s cost at the model that changes clips; the other one makes them anew for a sixth of it. */
const modifyMicros = 360_000;

/** A plan that asks, as a person answers it: row by row, with the keyboard, in the chat. */
describe('the plan card in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let standIn: ReplicateStandIn;
  let browser: Browser;
  let page: Page;
  let workspace: WorkspacePage;
  let card: Locator;

  beforeAll(async () => {
    standIn = await startReplicateStandIn();
    agent = await runAgent({
      ...{ RETAKE_SAMPLE: 'off', RETAKE_SHORT_SIDE: '180' },
      ...{ REPLICATE_API_TOKEN: standIn.token, RETAKE_REPLICATE_URL: standIn.url },
    });
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await page.goto(await importHoliday(agent));
    workspace = new WorkspacePage(page);
    card = page.getByTestId('offer').last();
    await workspace.waitForCut(1);
  });
  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
    await standIn?.stop();
  });

  const waitFor = (status: string) => page.locator(`[data-testid=offer][data-status=${status}]`).last().waitFor();
  const total = () => card.getByTestId('plan-total').textContent();

  it('shows a row a clip, whose total follows what is switched off and changed with the keyboard', async () => {
    await workspace.say('all clips: add a red balloon');
    await waitFor('open');
    expect(await total()).toMatch(/^3 clips\$1\.08/);
    await card.getByRole('checkbox', { name: /^Clip 1/ }).press('Space');
    expect(await total()).toMatch(/^2 of 3 clips\$0\.72/);
    const row = card.locator('[data-row="3"]');
    await row.locator('summary').press('Enter');
    expect(await row.getByRole('radio', { name: /^Grade/ }).isDisabled()).toBe(true);
    expect(await row.textContent()).toContain('Words need a video model');
    await row.getByRole('radio', { name: /^Modify/ }).press('ArrowDown');
    expect(await row.getByRole('radio', { name: /^Reshoot/ }).isChecked()).toBe(true);
    expect(await total()).toMatch(/^2 of 3 clips\$0\.42at most \$0\.42/);
    const { violations } = await new AxeBuilder({ page }).include('[data-testid=offer]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('starts what was left on, once, at that price, and says so after a reload', async () => {
    await card.getByRole('radio', { name: /^Reshoot/ }).press('ArrowUp');
    await card.getByRole('button', { name: 'Confirm $0.72' }).press('Enter');
    await waitFor('accepted');
    await workspace.waitForCut(2);
    const { cut, budget, messages } = await workspace.readJob();
    expect(cut?.changedClips).toEqual([2, 3]);
    expect(budget.spentMicros).toBe(2 * modifyMicros);
    expect(standIn.creations).toHaveLength(2);
    const offerId = messages.at(-1)!.offer!.id;
    const again = await page.request.post(`${page.url().replace('/jobs/', '/api/v1/jobs/')}/offers/${offerId}/confirm`);
    expect(again.status()).toBe(202);
    await page.reload();
    await waitFor('accepted');
    expect(await page.getByTestId('offer').count()).toBe(1);
    expect((await workspace.readJob()).queue).toEqual([]);
    expect(standIn.creations).toHaveLength(2);
  });

  it('holds no longer when a clip has changed, and is quoted again with a sentence', async () => {
    await workspace.say('all clips: add a blue balloon');
    await waitFor('open');
    const answer = await page.request.post(`${page.url().replace('/jobs/', '/api/v1/jobs/')}/regenerations`, {
      data: { clips: [1], instruction: 'add a knight', route: 'modify' },
    });
    expect(answer.status()).toBe(202);
    await waitFor('expired');
    await card.getByRole('button', { name: 'Quote again' }).click();
    await waitFor('open');
    await page
      .getByRole('log')
      .getByText(/^Clip 1 has changed since that was quoted/)
      .waitFor();
    await workspace.say('no');
    await waitFor('declined');
    await page.reload();
    await page.getByTestId('offer').nth(2).waitFor();
    const statuses = await page.getByTestId('offer').evaluateAll((cards) => cards.map((one) => one.dataset.status));
    expect(statuses).toEqual(['accepted', 'expired', 'declined']);
  });

  it('is agreed to in part in the chat', async () => {
    await workspace.say('all clips: add a green balloon');
    await waitFor('open');
    await workspace.say('only clip 2');
    await waitFor('accepted');
    await card.getByText('1 of 3 clips, $0.36').waitFor();
    const { running, queue } = await workspace.readJob();
    expect([running, ...queue].flatMap((change) => change?.clips.map(({ clip }) => clip) ?? [])).toEqual([2]);
  });

  it('shows a free plan for all clips in the same form, without asking', async () => {
    await workspace.say('all clips warmer');
    const started = page.getByRole('region', { name: 'Clips 1, 2 and 3: warmer' });
    const plan = started.getByTestId('plan');
    await plan.waitFor();
    expect(await plan.getByRole('listitem').count()).toBe(3);
    expect(await plan.getByRole('checkbox').count()).toBe(0);
    expect(await plan.textContent()).toContain('Free');
  });
});
