import type { MessageView } from '@retake/contracts';
import { expect, it } from 'vitest';
import { addReplyText, forgetAnswered } from './reply-texts.ts';

const waiting = { id: 'm', awaitsReply: true } as MessageView;
const answered = { id: 'm' } as MessageView;
const delta = (text: string) => ({ v: 1 as const, job: 'j', type: 'reply-delta' as const, messageId: 'm', text });

it('shows the newest text, also when signals before it were lost', () => {
  const texts = addReplyText({ m: 'I' }, delta('I will ask'), [waiting]);
  expect(texts).toEqual({ m: 'I will ask' });
});

it('drops what comes after the reply, and forgets what was written of it', () => {
  expect(addReplyText({}, delta('late'), [answered])).toEqual({});
  expect(forgetAnswered({ m: 'I will' }, [answered])).toEqual({});
  const texts = { m: 'I will' };
  expect(forgetAnswered(texts, [waiting])).toBe(texts);
});
