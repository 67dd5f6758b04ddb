import { describe, expect, it } from 'vitest';
import { toNotation } from '../../testing/notation.ts';
import { understand } from '../../understand.ts';

const clips = [1, 2, 3, 4].map((number) => ({
  number,
  role: 'showcase',
  section: null,
  prompt: `Clip ${number}.`,
  seconds: 5,
}));
const moments = [
  { text: 'Make clip 2 darker', cut: 1 },
  { text: 'rain in clips 1 and 3', cut: 2 },
  { text: 'clip 4: much darker', cut: 3 },
  { text: 'put a lighthouse on the cliff in clip 3', cut: 5 },
];
const read = (text: string, more: object = {}) => toNotation({ text, clips, moments, ...more });

describe('going back to a moment', () => {
  it.each([
    ['go back to before I made clip 2 darker', 'rewind cut 1'],
    ['Go back to before the rain.', 'rewind cut 2'],
    ['take the video back to how it was before the rain', 'rewind cut 2'],
    ['can you go back to right before we added the lighthouse?', 'rewind cut 5'],
    ['rewind to cut 3', 'rewind cut 3'],
    ['back to cut #2', 'rewind cut 2'],
    ['take everything back to the start', 'rewind cut 1'],
    ['rewind to the very beginning', 'rewind cut 1'],
    ['go back to before the last change', 'undo'],
    ['/rewind 3', 'rewind cut 3'],
    ['/rewind 0', 'COMMAND_ARGUMENTS'],
    ['/rewind', 'COMMAND_ARGUMENTS'],
    ['go back to version 1 of clip 3', 'restore 3 v1'],
    ['go back to the original of clip 2', 'restore 2 v1'],
    ['go back', 'undo'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('says which message it was', () => {
    expect(understand({ text: 'go back to before the lighthouse', clips, moments })).toEqual({
      ...{ kind: 'rewind', cut: 5, before: 'put a lighthouse on the cliff in clip 3' },
    });
  });

  it('asks which, with a button for each, when several messages fit', () => {
    const asked = understand({ text: 'go back to before I made it darker', clips, moments });
    expect(asked.kind).toBe('clarify');
    expect(asked.choices).toEqual([
      { label: 'Make clip 2 darker', text: '/rewind 1' },
      { label: 'clip 4: much darker', text: '/rewind 3' },
    ]);
  });

  it.each(['go back to before I made it snow', 'rewind to before the parrot', 'go back to before clip 2 was blurry'])(
    'asks, and changes nothing, when none fits: %s',
    (text) => {
      const asked = understand({ text, clips, moments });
      expect(asked.kind).toBe('clarify');
      expect(asked.choices).toHaveLength(4);
      expect(understand({ text, clips }).kind).toBe('clarify');
    },
  );

  it('is found among 200 messages in milliseconds', () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      text: `make clip ${(index % 4) + 1} warmer, number ${index}`,
      cut: index + 1,
    }));
    const from = performance.now();
    expect(toNotation({ text: 'go back to before the lighthouse', clips, moments: [...many, ...moments] })).toBe(
      'rewind cut 5',
    );
    expect(performance.now() - from).toBeLessThan(100);
  });
});

describe('several steps', () => {
  it.each([
    ['undo the last 3 changes', 'undo x3'],
    ['undo the last two changes to clip 2', 'undo 2 x2'],
    ['Undo 2 changes', 'undo x2'],
    ['undo twice', 'undo x2'],
    ['undo three times please', 'undo x3'],
    ['go back two steps', 'undo x2'],
    ['take back the last 4 edits', 'undo x4'],
    ['undo clip 2 twice', 'undo 2 x2'],
    ['undo 1 change', 'undo'],
    ['redo the last 2 changes', 'redo x2'],
    ['redo twice', 'redo x2'],
    ['undo 500 changes', 'clarify'],
    ['undo 0 changes', 'clarify'],
    ['undo 2', 'undo 2'],
    ['undo', 'undo'],
    ['undo clips 2 and 3', 'undo 2,3'],
    ['redo the undone change of clip 2', 'redo 2'],
    ['redo clip 2', 'clarify'],
    ['/redo 2', 'redo 2'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('brings a clip back where that can only mean what was undone', () => {
    const undone = clips.map((clip) => ({ ...clip, canRedo: clip.number === 2 }));
    expect(read('redo clip 2', { clips: undone })).toBe('redo 2');
    expect(read('redo clip 3', { clips: undone })).toBe('clarify');
  });
});

describe('a branch', () => {
  it.each([
    ['fork this', 'fork'],
    ['branch off here', 'fork'],
    ['please make a branch of this video', 'fork'],
    ['duplicate this video', 'fork'],
    ['make a copy of this video', 'fork'],
    ['fork it from cut 3', 'fork cut 3'],
    ['/fork', 'fork'],
    ['/fork 2', 'fork cut 2'],
  ])('%s → %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    'make the branch of the tree longer in clip 2',
    'copy the look of clip 2 to clip 3',
    'put a fork on the table in clip 1',
  ])('is not what "%s" asks for', (text) => {
    expect(read(text)).not.toMatch(/^fork/);
  });
});
