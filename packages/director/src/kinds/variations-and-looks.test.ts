import { describe, expect, it } from 'vitest';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

const looks = ['harbour', 'Late summer'];
const read = (text: string, selected: readonly number[] = []) => {
  const { kind, clips, count, edits, look } = understand({ text, clips: videos.ballad, selected, looks });
  const wishes = edits?.map(({ templates, strength, instruction }) =>
    [strength, ...templates, instruction].filter((part) => part !== undefined).join(' '),
  );
  return [kind, clips?.join(','), count, wishes?.join(' | '), look && Object.values(look).join(' ')]
    .filter((part) => part !== undefined)
    .join(' ');
};

describe('takes of a clip', () => {
  it.each([
    ['/variations 2 3 warmer', 'variations 2 3 warmer'],
    ['/variations 2 3 make it rain', 'variations 2 3 rain'],
    ['/variations 1 3 add a spoon on the wooden counter', 'variations 1 3 add a spoon on the wooden counter'],
    ['/variations 1 4 different moods', 'variations 1 4 cinematic | dreamy | vintage | noir'],
    ['give me three warmer versions of clip 2', 'variations 2 3 warmer'],
    ['Could you make two takes of clip 3: at night?', 'variations 3 2 nighttime'],
    ['try clip 2 in a few different moods', 'variations 2 3 cinematic | dreamy | vintage'],
    ['show me clip 4 in different times of day', 'variations 4 3 nighttime | sunset | sunrise'],
    ['four moods for clip 2', 'variations 2 4 cinematic | dreamy | vintage | noir'],
    ["I'd like 2 options for the bridge, much darker", 'variations 6 2 strong darker'],
    ['3 variations of clip 2 that are a bit brighter', 'variations 2 3 slight brighter'],
    ['give me 2 versions of clip 5 with a red boat', 'variations 5 2 a red boat'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each([
    'give me three warmer versions of clip 9',
    'give me three warmer versions of clips 2 and 3',
    'give me thirty warmer versions of clip 2',
    'give me three versions of clip 2',
    '/variations 9 3 warmer',
  ])('asks back: %s', (text) => expect(read(text)).toBe('clarify'));

  it.each([
    '/variations 2',
    '/variations 2 0 warmer',
    '/variations 2 7 warmer',
    '/variations 2 3',
    '/variations warmer',
  ])('shows how it is written: %s', (text) =>
    expect(() => read(text)).toThrow('Write it as /variations <clip> <n> <instruction>'),
  );

  it.each(['make clip 2 warmer', 'compare the two versions of clip 2', 'go back to version 1 of clip 2'])(
    'is not: %s',
    (text) => expect(read(text)).not.toMatch(/^variations/),
  );
});

describe('looks', () => {
  it.each([
    ['give the chorus the look of clip 2', 'look 3,5 copy 2'],
    ['make clip 4 look like clip 1', 'look 4 copy 1'],
    ['copy the look of clip 2 to all others', 'look 1,3,4,5,6,7 copy 2'],
    ["Please apply clip 1's look to clips 3 to 5.", 'look 3,4,5 copy 1'],
    ['match clip 4 to clip 2', 'look 4 copy 2'],
    ['clip 4 should look like clip 1', 'look 4 copy 1'],
    ['both verses: same look as clip 1', 'look 2,4 copy 1'],
    ['same colours as clip 1 for the bridge', 'look 6 copy 1'],
    ['use the look of clip 1 on everything except clip 7', 'look 2,3,4,5,6 copy 1'],
    ['save the look of clip 2 as harbour', 'look save 2 harbour'],
    ["keep clip 3's look as “Late summer”", 'look save 3 Late summer'],
    ['use the harbour look on clips 3 to 5', 'look 3,4,5 use harbour'],
    ['apply the look late summer to the bridge', 'look 6 use Late summer'],
    ['give clip 1 the harbour look', 'look 1 use harbour'],
    ['delete the look harbour', 'look delete harbour'],
    ['show my saved looks', 'look list'],
    ['/looks', 'look list'],
    ['/look save harbour 2', 'look save 2 harbour'],
    ['/look use "Late summer" 3-5', 'look 3,4,5 use Late summer'],
    ['/look copy 2 all', 'look 1,3,4,5,6,7 copy 2'],
    ['/look delete harbour', 'look delete harbour'],
  ])('%s', (text, wanted) => expect(read(text)).toBe(wanted));

  it('knows what "it" and "this" are when clips are selected', () => {
    expect(read('make it look like clip 1', [4])).toBe('look 4 copy 1');
    expect(read('save this look as harbour', [4])).toBe('look save 4 harbour');
  });

  it.each([
    ['make clip 4 look like clip 9', 'clarify'],
    ['make clip 4 look like clips 1 and 2', 'clarify'],
    ['make clip 4 look like clip 4', 'clarify'],
    ['save the look of clip 2 as <b>', 'clarify'],
    ['/look copy 2 2', 'clarify'],
  ])('asks back: %s', (text, wanted) => expect(read(text)).toBe(wanted));

  it.each(['/look', '/look save harbour', '/look use harbour', '/look copy x 2', '/look steal harbour 2'])(
    'shows how it is written: %s',
    (text) => expect(() => read(text)).toThrow('Write it as /look copy|save|use|delete <look> [clips]'),
  );

  it.each([
    'make clip 4 look like an old film',
    'give clip 2 a cinematic look',
    'apply the vintage look to clip 3',
    "don't make clip 4 look like clip 1",
    'delete the hat in clip 2',
    'use the sunny look on clip 2',
  ])('is not: %s', (text) => expect(read(text)).not.toMatch(/^look/));
});
