import { templates } from '@retake/contracts';
import { describe, expect, it } from 'vitest';
import { checkRows } from '../testing/check-rows.ts';
import { videos } from '../testing/videos.ts';
import { understand } from '../understand.ts';

const isUnsure = (text: string, history: readonly string[] = []) =>
  understand({
    text,
    clips: videos.scent,
    history: history.map((content, at) => ({ role: at % 2 === 0 ? 'user' : 'assistant', content })),
  }).isUnsure === true;

describe('edits that are done without a question', () => {
  it.each([
    'make clip 2 nighttime',
    'clips 1-3 warmer and sharper',
    'all clips except 4: warmer',
    'clip 2 much darker, clip 3 in black and white',
    'could you make the second clip a bit brighter, please?',
    'clip 2 is too dark, brighten it up',
    'clip 2: add a knight',
    'put a hat on the woman in clip 3',
    'clip 4: the sign should say "open"',
    '/template nighttime 2',
    '/regenerate 2 a snow globe next to the bottle',
  ])('%s', (text) => {
    expect(isUnsure(text)).toBe(false);
  });

  it.each([
    ['a bit more', ['clip 2 warmer', 'Clip 2 is warmer now.']],
    ['same for clip 3', ['clip 2 warmer', 'Clip 2 is warmer now.']],
  ] as const)('%s, after %j', (text, history) => {
    expect(isUnsure(text, history)).toBe(false);
  });
});

describe('plain wishes', () => {
  const forms: readonly ((look: string) => string)[] = [
    (look) => `make clip 2 ${look}`,
    (look) => `clip 3: ${look}`,
    (look) => `clips 1 and 4 ${look} and softer`,
    (look) => `clip 1 ${look}, clip 2 darker`,
    (look) => `make clip 4 ${look} and warmer`,
    (look) => `all clips except 4: ${look}`,
    (look) => `a bit ${look} for clip 2 please`,
    (look) => `${look} on the first two clips`,
  ];
  const replies = [
    undefined,
    'Clip 3: nighttime. Free, about 4 s.',
    'Clip 1: add a dog. $0.19, about 3 min. Go ahead?',
  ];

  it.each(templates.map(({ id }) => id.replaceAll('-', ' ')))(
    'are done at once, whatever was said before: %s',
    (look) => {
      for (const toText of forms) {
        for (const reply of replies)
          expect(isUnsure(toText(look), reply === undefined ? [] : ['hi', reply])).toBe(false);
      }
    },
  );
});

describe('edits that wait for a yes', () => {
  checkRows('scent', [
    // What is named and what would change are not the same.
    ['clip 1 is so much sharper than clip 2, sharpen 2 as well', 'offer 2:sharper'],
    // More is told than looks.
    ['clip 3 brighter, the retailer plays it on old projectors near the door', 'offer 3:brighter'],
    // A word that turns a wish round.
    ['no zoom in clip 4 please, just pan right', 'offer 4:pan-right'],
    // Looks and words for a model in one message.
    ['clip 1 warmer, and in clip 3 give her a straw hat', 'offer 1:warmer; 3:free'],
    // Words that only name things.
    ['clip 2 could use some romance in the air', 'offer 2:free'],
  ]);
});

describe('notes of several sentences', () => {
  checkRows('scent', [
    [
      'Hi team, thanks for the new version, it is much closer to what we wanted. Clip 1 is still too dark on my screen, please brighten it. Clip 2 is perfect, leave it. In clip 3 please add a red scarf around her neck. And for clip 4 we would love to see it in slow motion. Best, Anna',
      'offer 1:brighter; 3:free; 4:slow-motion',
    ],
    [
      '1 in black and white. 3 with a red umbrella over her. 4 much softer.',
      'offer 1:black-and-white; 3:free; 4:strong softer',
    ],
  ]);

  it.each([
    'Clip 1 warmer. Clip 3 brighter or darker. Add a candle to clip 4.',
    'In clip 1 add a scarf around her neck. The same in clip 3. Clip 1 should be foggy after all.',
  ])('are asked about where a sentence leans on another: %s', (text) => {
    expect(understand({ text, clips: videos.scent }).kind).toBe('clarify');
  });
});

describe('where the rules have no reading of their own', () => {
  checkRows('scent', [
    ['that one failed, have another go at it', 'retry'],
    ['Cheers, you saved our release day.', 'none'],
    ['hm, undoing that was a mistake, put the change back', 'redo'],
    ['fade clip 1 into clip 2, a smooth crossfade', 'transition 1,2 crossfade'],
    ['return clip 3 to how it originally was', 'restore 3 v1'],
  ]);

  it('never takes a yes that is not plain: it may spend money', () => {
    const history = ['make all of them golden', 'That edits 4 clips for about $0.76. Go ahead?'];
    const messages = history.map((content, at) => ({
      role: at === 0 ? ('user' as const) : ('assistant' as const),
      content,
    }));
    const { kind } = understand({ text: 'yep, spend it', clips: videos.scent, history: messages });
    expect(kind).toBe('clarify');
  });

  it('takes a refusal only where something was asked', () => {
    const text = 'rather not, let me ask finance first';
    const asked = { role: 'assistant' as const, content: 'That edits 4 clips for about $0.76. Go ahead?' };
    const said = { role: 'user' as const, content: 'snow on the whole ad' };
    expect(understand({ text, clips: videos.scent, history: [said, asked] }).kind).toBe('decline');
    expect(understand({ text, clips: videos.scent }).kind).toBe('clarify');
  });
});

describe('a suggestion of the rules that the second opinion hears too', () => {
  checkRows('gadget', [
    ['hi, I think clip 1 would hit harder with more contrast', 'offer 1:high-contrast'],
    ['zoom out on the second clip, I want to see more round the bottle', 'offer 2:zoom-out'],
  ]);
});
