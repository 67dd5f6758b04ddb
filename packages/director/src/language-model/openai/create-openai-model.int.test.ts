import type { ErrorCode } from '@retake/contracts';
import { type CompletionFaultKind, type OpenaiStandIn, startOpenaiStandIn } from '@retake/testkit';
import { afterEach, expect, it } from 'vitest';
import { describeLanguageModel } from '../testing/language-model-contract.ts';
import { createOpenaiModel } from './create-openai-model.ts';

const opened: OpenaiStandIn[] = [];
afterEach(async () => {
  for (const standIn of opened.splice(0)) await standIn.stop();
});

async function open({ key, name = 'small-model' }: { key?: string; name?: string } = {}) {
  const standIn = await startOpenaiStandIn();
  opened.push(standIn);
  const model = createOpenaiModel({ baseUrl: standIn.url, key: key ?? standIn.key, model: name });
  return { standIn, model, asked: () => standIn.requests.length };
}

const codes: Readonly<
  Record<Exclude<CompletionFaultKind, 'fences' | 'prose' | 'wrong-shape' | 'slow' | 'stall'>, ErrorCode>
> = {
  refusal: 'MODEL_DECLINED',
  'content-filter': 'MODEL_DECLINED',
  cut: 'MODEL_ANSWER_INVALID',
  'empty-choices': 'MODEL_ANSWER_INVALID',
  html: 'MODEL_ANSWER_INVALID',
  'html-502': 'MODEL_UNAVAILABLE',
  'too-many-requests': 'MODEL_BUSY',
  'no-credit': 'MODEL_MISCONFIGURED',
  error: 'MODEL_UNAVAILABLE',
  'error-in-stream': 'MODEL_UNAVAILABLE',
  reset: 'MODEL_UNAVAILABLE',
  'lose-answer': 'MODEL_UNAVAILABLE',
  'wrong-key': 'MODEL_MISCONFIGURED',
  'unknown-model': 'MODEL_MISCONFIGURED',
  'no-schemas': 'MODEL_MISCONFIGURED',
  'too-long': 'MODEL_CONTEXT_TOO_LONG',
  'other-api': 'MODEL_MISCONFIGURED',
};

describeLanguageModel('a model behind the OpenAI API', {
  async openWriting(answer) {
    const under = await open();
    under.standIn.addAnswer(answer);
    return under;
  },
  async openHanging() {
    const under = await open();
    under.standIn.addFault({ kind: 'stall' });
    return under;
  },
  failures: Object.fromEntries(
    Object.entries(codes).map(([kind, code]) => [
      kind,
      {
        code,
        async open() {
          const under = await open();
          under.standIn.answerWith(() => '{"reply":"Good evening to all of you."}');
          under.standIn.addFault({ kind: kind as CompletionFaultKind });
          return under;
        },
      },
    ]),
  ),
});

const request = {
  instructions: 'Rules of ours.',
  data: '<data>{"message":"warmer"}</data>',
  answer: { name: 'understanding', schema: { type: 'object' } },
};
const { signal } = new AbortController();

it('sends rules, data and shape apart, as a stream, with no tools and with the key in its header', async () => {
  const { model, standIn } = await open();
  standIn.addAnswer('{}');
  await model.write(request, { signal });
  const [{ body, headers }] = standIn.requests as [OpenaiStandIn['requests'][number]];
  expect(headers.authorization).toBe(`Bearer ${standIn.key}`);
  expect(body).toMatchObject({ model: 'small-model', stream: true, temperature: 0, max_tokens: 2_000 });
  expect(body.messages).toEqual([
    { role: 'system', content: request.instructions },
    { role: 'user', content: request.data },
  ]);
  expect(body.response_format).toEqual({
    type: 'json_schema',
    json_schema: { name: 'understanding', schema: { type: 'object' }, strict: true },
  });
  expect(body).not.toHaveProperty('tools');
});

it.each(['gpt-5.2-pro', 'gpt-5.5-pro', 'gpt-5.1-codex', 'my-codex:7b', 'o3-mini', 'gpt-5-mini'])(
  'asks at /chat/completions whatever the model is called: %s',
  async (name) => {
    const { model, standIn } = await open({ name });
    standIn.addAnswer('{"reply":"Yes."}');
    expect(await model.write(request, { signal })).toBe('{"reply":"Yes."}');
    expect(standIn.requests[0]!.body).toMatchObject({
      model: name,
      stream: true,
      response_format: { type: 'json_schema' },
    });
  },
);

it('says so when a model is only there for another API', async () => {
  const { model, standIn } = await open();
  standIn.addFault({ kind: 'other-api' });
  await expect(model.write(request, { signal })).rejects.toMatchObject({
    ...{ code: 'MODEL_MISCONFIGURED', message: expect.stringContaining('/chat/completions') },
  });
});

it('sends what was wrong with the answer before', async () => {
  const { model, standIn } = await open();
  standIn.addAnswer('{}');
  await model.write(
    { ...request, correction: { answer: '{"clips":[9]}', problem: 'There is no clip 9.' } },
    { signal },
  );
  expect(standIn.requests[0]!.body.messages.slice(2)).toEqual([
    { role: 'assistant', content: '{"clips":[9]}' },
    { role: 'user', content: 'That answer cannot be used. There is no clip 9. Answer again.' },
  ]);
});

it('tells how long a busy server wants to be left alone', async () => {
  const { model, standIn } = await open();
  standIn.addFault({ kind: 'too-many-requests', retryAfterSeconds: 3 });
  await expect(model.write(request, { signal })).rejects.toMatchObject({ details: { retryAfterMs: 3_000 } });
});

it('never tells its key, whatever goes wrong', async () => {
  const key = 'sk-very-secret-key';
  const { model } = await open({ key });
  const failure = await model.write(request, { signal }).catch((error: Error) => error);
  expect(failure).toMatchObject({
    code: 'MODEL_MISCONFIGURED',
    message: 'The language model does not accept its key.',
  });
  expect(JSON.stringify([failure, (failure as Error).cause, (failure as Error).stack])).not.toContain(key);
  expect(JSON.stringify(model)).not.toContain(key);
});

it('finds nobody where nobody listens', async () => {
  const { model, standIn } = await open();
  await standIn.stop();
  await expect(model.write(request, { signal })).rejects.toMatchObject({ code: 'MODEL_UNAVAILABLE' });
});
