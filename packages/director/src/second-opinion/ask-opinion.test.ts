import { describe, expect, it } from 'vitest';
import { readSentence } from '../sentence/read-sentence.ts';
import { videos } from '../testing/videos.ts';
import { askOpinion } from './ask-opinion.ts';
import { places, toFeatures } from './features.ts';

const clips = videos.scent;
const ask = (text: string, reply?: string, selected: readonly number[] = []) =>
  askOpinion(readSentence(text, clips, selected), reply);

describe('askOpinion', () => {
  it.each([
    ['let us have clip 2 in a colder light', 'edit'],
    ['what did all of that cost me so far?', 'question'],
    ['I liked it better before, take that back please', 'undo'],
    ['that one crashed, try again', 'retry'],
    ['thanks, you saved my day', 'none'],
    ['clip 19 brighter', 'clarify'],
  ])('takes "%s" for %s', (text, kind) => {
    const opinion = ask(text);
    expect(opinion.kind).toBe(kind);
    expect(opinion.probability).toBeGreaterThan(0.5);
    expect(opinion.probability).toBeLessThanOrEqual(1);
  });

  it('tells words for a model from looks', () => {
    expect(ask('clip 2: put a straw hat on her').instruction).toBeGreaterThan(0.9);
    expect(ask('clip 2 much warmer').instruction).toBeLessThan(0.1);
  });

  it('hears what the reply before left open', () => {
    const [alone, asked] = [ask('go for it'), ask('go for it', 'That edits 4 clips for about $0.76. Go ahead?')];
    expect(asked.kind).toBe('confirm');
    expect(asked).not.toEqual(alone);
  });
});

describe('toFeatures', () => {
  const featuresOf = (text: string) => toFeatures(readSentence(text, clips), undefined);

  it('gives places in the table of weights, the same each time', () => {
    const features = featuresOf('make clip 2 warmer, please');
    expect(features.length).toBeGreaterThan(20);
    expect(features.every((place) => Number.isInteger(place) && place >= 0 && place < places)).toBe(true);
    expect(featuresOf('make clip 2 warmer, please')).toEqual(features);
  });

  it('knows no clip by its number', () => {
    expect(featuresOf('clip 2 warmer')).toEqual(featuresOf('clip 3 warmer'));
    expect(featuresOf('clip 2 warmer')).not.toEqual(featuresOf('clip 19 warmer'));
  });
});
