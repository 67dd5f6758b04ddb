import type { Understanding } from '@retake/contracts';
import type { Gist } from '../gist/find-gist.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import { findContradiction } from '../templates/contradictions.ts';
import type { Interpretation } from '../turn.ts';
import { toChoice, toClarify, toLookWords } from './clarify.ts';
import { findClipOfThing, hasFreeLook, hasThing } from './free-looks.ts';
import { askExactly } from './understand-edit.ts';

/** A thing that gives a clip its name: all of the clip, or the thing alone. */
function askHowMuch(sentence: Sentence, clip: number): Understanding {
  const looks = sentence.items.filter(({ type }) => type === 'template' || type === 'strength');
  const said = looks.map(({ from, to }) => toText(sentence, from, to)).join(' ');
  return toClarify(`All of clip ${clip}, or only what you name in it?`, [
    toChoice(`clip ${clip}: ${said}`, `All of clip ${clip}: ${said}`),
    { label: 'Only that', text: `in clip ${clip} ${sentence.text}` },
  ]);
}

/** "The diner should look like an old film": only all of a clip can. */
const ofPictures = /\b(?:film|films|movie|movies|photo|photos|photograph|photographs|postcard)\b/iu;

/** Asked with one suggestion: the looks, which are all that was understood of a message. */
export const isThatAll = 'Is that all that should change?';

/** Looks beside something that is not clear: whether they are all. */
function askWhether({ edits = [] }: Understanding): Understanding {
  const said = edits.map(({ clips, templates, strength, strengths }) => {
    const looks = templates.map((id) => toLookWords(id, strengths?.[id] ?? strength)).join(' and ');
    return `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}: ${looks}`;
  });
  const text = said.join('; ');
  return toClarify(isThatAll, [toChoice(text)]);
}

/** "sunrise rather than midday": of two looks that exclude each other one is asked for. */
function isChoice({ items }: Sentence): boolean {
  const ids = items.flatMap((item) => (item.type === 'template' ? [item.template] : []));
  return findContradiction(ids) !== undefined;
}

/**
 * What is asked back before words are left to a model that may only say a look. `looks` is what the gist of the message was
 * understood as, where it has one. Undefined when the words say more than a look.
 */
export function askBack(sentence: Sentence, gist: Gist, looks: Interpretation | undefined): Interpretation | undefined {
  const isOne = gist.clauses === 1;
  const clip = isOne ? findClipOfThing(sentence) : undefined;
  if (clip !== undefined) {
    const looks = sentence.items.flatMap((item) => (item.type === 'template' ? [item] : []));
    const isPicture = looks.some(({ from, to }) => ofPictures.test(toText(sentence, from, to)));
    const all: Understanding = {
      kind: 'edit',
      edits: [{ clips: [clip], templates: looks.map(({ template }) => template) }],
    };
    return { understanding: isPicture ? all : askHowMuch(sentence, clip) };
  }
  const exactly = askExactly(sentence, sentence.items);
  if (looks === undefined) {
    const isPlain = !isOne || !hasThing(sentence) || isChoice(sentence);
    const mayBeLook = !gist.asksForThings && isPlain && hasFreeLook(sentence);
    return mayBeLook ? exactly : undefined;
  }
  if (gist.isSure && isOne) return undefined;
  const isClear = looks.understanding.edits?.every(({ instruction }) => instruction === undefined) === true;
  return isClear ? { understanding: askWhether(looks.understanding) } : exactly;
}
