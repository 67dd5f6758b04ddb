import { AxeBuilder } from '@axe-core/playwright';
import { type OpenaiStandIn, type ReplicateStandIn, startOpenaiStandIn, startReplicateStandIn } from '@retake/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importHoliday } from './testing/import-holiday.ts';
import { openBrowser } from './testing/open-browser.ts';
import { runAgent } from './testing/run-agent.ts';
import { WorkspacePage } from './testing/workspace-page.ts';

const reply = 'The market could get a knight in steel armour, as in an old legend. Shall it be the second clip?';
const understood = {
  ...{ reply, kind: 'edit', clips: [], topic: null },
  edits: [{ clips: [2], templates: [], instruction: 'add a knight in steel armour' }],
};
const summary = 'A knight stands by the fountain. The light, the crowd and the framing stay.';
const prompt = 'A knight in steel armour by the fountain of a crowded market, wide shot, 35 mm, soft morning light.';

/** A reply that a language model writes, as a person watches it. */
describe('a reply that is being written, in a browser', () => {
  let agent: Awaited<ReturnType<typeof runAgent>>;
  let standIn: OpenaiStandIn;
  let provider: ReplicateStandIn;
  let browser: Browser;
  let page: Page;
  let workspace: WorkspacePage;

  beforeAll(async () => {
    standIn = await startOpenaiStandIn();
    provider = await startReplicateStandIn();
    agent = await runAgent({
      ...{ RETAKE_SAMPLE: 'off', RETAKE_SHORT_SIDE: '180' },
      ...{ RETAKE_LLM_MODEL: 'small-model', RETAKE_LLM_URL: standIn.url, RETAKE_LLM_KEY: standIn.key },
      ...{ REPLICATE_API_TOKEN: provider.token, RETAKE_REPLICATE_URL: provider.url },
    });
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    await page.goto(await importHoliday(agent));
    workspace = new WorkspacePage(page);
    await workspace.waitForCut(1);
  });
  afterAll(async () => {
    await browser?.close();
    await agent?.stop();
    await standIn?.stop();
    await provider?.stop();
  });

  it('grows while it is written, is there after a reload in the middle, and ends as a plan with its prompt', async () => {
    standIn.addAnswer(understood);
    standIn.addAnswer({ reply: summary, prompt });
    const release = standIn.holdAfter(70);
    await workspace.say('make it feel like a legend');
    const thinking = page.getByTestId('thinking-reply');
    await thinking.getByText('The market could get').waitFor();
    const { violations } = await new AxeBuilder({ page }).include('[role=log]').analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);

    await page.reload();
    await thinking.waitFor();
    release();
    await page.getByTestId('offer').waitFor();
    expect(await thinking.count()).toBe(0);
    const card = page.getByTestId('offer');
    expect(await card.getByTestId('row-prompt').first().textContent()).toContain(summary);
    await card.getByText('Prompt', { exact: true }).first().click();
    await card.getByText(prompt).first().waitFor();
    expect(standIn.requests).toHaveLength(2);
  });
});
