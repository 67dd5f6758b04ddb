import { describe, expect, it } from 'vitest';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

const clips = videos.coffee;
const answer = (text: string, offered: readonly number[] | undefined = [1, 2, 3]) =>
  understand({ text, clips, offered, history: [] });

describe('a part of an offer', () => {
  it.each([
    ['only clips 1 and 2', [1, 2]],
    ['just 1 and 3 please', [1, 3]],
    ['only the first two', [1, 2]],
    ['ok, only clip 2', [2]],
    ['without 3', [1, 2]],
    ['yes, but without clip 3', [1, 2]],
    ['ok but not 2 and 3', [1]],
    ['all except 2', [1, 3]],
    ['everything but clip 1', [2, 3]],
    ['skip 3', [1, 2]],
    ['drop clip 1', [2, 3]],
    ['leave out clip 2', [1, 3]],
    ['not clip 2', [1, 3]],
  ])('"%s" agrees to clips %j', (text, agreed) => {
    expect(answer(text)).toEqual({ kind: 'confirm', clips: agreed });
  });

  it.each(['only clip 4', 'without 4', 'without 1, 2 and 3'])('"%s" is a question', (text) => {
    expect(answer(text)).toMatchObject({
      kind: 'clarify',
      question: expect.stringContaining('Clips 1 to 3'.toLowerCase()),
    });
  });

  it.each([
    'only clip 2 but warmer',
    'clip 2 without the hat',
    'add a knight to clip 2 only',
    'undo clip 2',
    'make clips 1 and 2 brighter',
    'what about only clip 2?',
  ])('"%s" is none', (text) => {
    expect(answer(text).kind).not.toBe('confirm');
  });

  it('is nothing while no plan waits', () => {
    expect(understand({ text: 'without 3', clips, history: [] }).kind).not.toBe('confirm');
  });

  it('leaves a plain yes and a plain no what they are', () => {
    expect(answer('yes')).toEqual({ kind: 'confirm' });
    expect(answer('no')).toEqual({ kind: 'decline' });
  });
});
