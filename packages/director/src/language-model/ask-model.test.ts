import { expect, it } from 'vitest';
import { askModel } from './ask-model.ts';
import type { ModelRequest } from './language-model.ts';
import { toInvalidAnswer } from './parse-answer.ts';
import { createScriptedModel } from './testing/create-scripted-model.ts';
import { correctionTokens } from './token-meter.ts';

const request: ModelRequest = { instructions: 'i', data: 'd', answer: { name: 'n', schema: {} } };
const patience = { deadlineMs: 5_000, pausesMs: [0, 0] };

const meter = { countTokens: (text: string) => Math.ceil(text.length / 4), isExact: true };

/** Takes what starts with "good". */
const read = (text: string) => {
  if (!text.startsWith('good')) throw toInvalidAnswer(`"${text}" is not good.`);
  return text.length;
};

it('asks once when the answer holds', async () => {
  const model = createScriptedModel('good');
  expect(await askModel(model, request, read, { patience, meter })).toBe(4);
  expect(model.requests).toEqual([request]);
});

it('tries again what may pass, and gives up with the last reason', async () => {
  const model = createScriptedModel({ code: 'MODEL_UNAVAILABLE' }, { code: 'MODEL_BUSY' }, 'good');
  expect(await askModel(model, request, read, { patience, meter })).toBe(4);
  const lasting = createScriptedModel(...Array.from({ length: 3 }, () => ({ code: 'MODEL_BUSY' as const })));
  await expect(askModel(lasting, request, read, { patience, meter })).rejects.toMatchObject({ code: 'MODEL_BUSY' });
  expect(lasting.requests).toHaveLength(3);
});

it('does not try again what does not pass by itself', async () => {
  const model = createScriptedModel({ code: 'MODEL_DECLINED' });
  await expect(askModel(model, request, read, { patience, meter })).rejects.toMatchObject({ code: 'MODEL_DECLINED' });
});

it('asks once more with what was wrong, and only once', async () => {
  const model = createScriptedModel('bad', 'good');
  expect(await askModel(model, request, read, { patience, meter })).toBe(4);
  expect(model.requests[1]!.correction).toEqual({ answer: 'bad', problem: '"bad" is not good.' });
  const stubborn = createScriptedModel('bad', 'worse');
  await expect(askModel(stubborn, request, read, { patience, meter })).rejects.toMatchObject({
    code: 'MODEL_ANSWER_INVALID',
  });
});

it('asks once more after an answer that was cut, without repeating it', async () => {
  const cut = { code: 'MODEL_ANSWER_INVALID', details: { problem: 'Be brief.' } } as const;
  const model = createScriptedModel(cut, 'good');
  await askModel(model, request, read, { patience, meter });
  expect(model.requests[1]!.correction).toEqual({ answer: undefined, problem: 'Be brief.' });
});

it('ends at the deadline, in the middle of an answer and of a pause that the server wished for', async () => {
  const soon = { deadlineMs: 20, pausesMs: [0] };
  const slow = { code: 'MODEL_TOO_SLOW' };
  await expect(askModel(createScriptedModel('never'), request, read, { patience: soon, meter })).rejects.toMatchObject(
    slow,
  );
  const busy = createScriptedModel({ code: 'MODEL_BUSY', details: { retryAfterMs: 60_000 } });
  await expect(askModel(busy, request, read, { patience: soon, meter })).rejects.toMatchObject(slow);
});

it('ends with the reason of whoever stops it', async () => {
  const stopping = new AbortController();
  const asked = askModel(createScriptedModel('never'), request, read, { patience, meter, signal: stopping.signal });
  stopping.abort(new Error('shutting down'));
  await expect(asked).rejects.toThrow('shutting down');
});

it('repeats a long answer and a long problem in few words', async () => {
  const model = createScriptedModel(`bad ${'word '.repeat(2_000)}`, 'good');
  await askModel(model, request, read, { patience, meter });
  const { answer, problem } = model.requests[1]!.correction!;
  expect(answer).toMatch(/^bad word.* … \[shortened\] … .*word $/);
  expect(meter.countTokens(answer!)).toBeLessThanOrEqual(correctionTokens.answer);
  expect(meter.countTokens(problem)).toBeLessThanOrEqual(correctionTokens.problem);
});
