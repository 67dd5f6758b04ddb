import { getTemplate } from '@retake/contracts';
import { findGist } from '../gist/find-gist.ts';
import { isTalkOnly } from '../gist/leftovers.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import type { Interpretation, Turn } from '../turn.ts';
import { findPhrase } from '../words/phrases.ts';
import { toClarify } from './clarify.ts';
import { findClipOfThing, hasFreeLook, hasThing } from './free-looks.ts';
import { askExactly, understandEdit } from './understand-edit.ts';
import { understandMixed } from './understand-mixed.ts';

const hasInstruction = ({ understanding }: Interpretation) =>
  understanding.edits?.some(({ instruction }) => instruction !== undefined) === true;

/**
 * Understands a message that is no other kind. One whose words are not all understood is read once more for its gist, and
 * taken when that is looks alone. Where looks and something unclear stand side by side, Retake asks.
 */
export function understandGist(turn: Turn): Interpretation {
  const whole = understandEdit(turn);
  if (saysNothing(turn, whole)) return { understanding: toClarify(whatExactly) };
  const isOpen = whole.understanding.kind === 'clarify' || hasInstruction(whole);
  if (!isOpen || !speaksOfLook(turn.sentence)) return whole;
  const mixed = understandMixed(turn);
  if (mixed !== undefined) return mixed;
  const gist = findGist(turn.sentence);
  const clip = hasInstruction(whole) && gist.clauses === 1 ? findClipOfThing(turn.sentence) : undefined;
  if (gist.looks === undefined) {
    if (clip !== undefined) return { understanding: askHowMuch(turn.sentence, clip) };
    const mayBeLook =
      !gist.asksForThings && (gist.clauses > 1 || !hasThing(turn.sentence)) && hasFreeLook(turn.sentence);
    return hasInstruction(whole) && mayBeLook ? askExactly(turn.sentence, turn.sentence.items) : whole;
  }
  const looks = understandEdit({ ...turn, sentence: gist.looks });
  const isClear = looks.understanding.kind === 'edit' && !hasInstruction(looks);
  if (gist.isSure && (isClear || looks.understanding.kind === 'clarify')) return looks;
  if (clip !== undefined) return { understanding: askHowMuch(turn.sentence, clip) };
  if (!hasInstruction(whole) || (gist.isSure && gist.clauses === 1)) return whole;
  return isClear ? { understanding: askWhether(looks) } : askExactly(turn.sentence, turn.sentence.items);
}

const whatExactly = 'What exactly should change? Say how it should look, such as "brighter" or "more motion".';
const making = /^(?:(?:please|pls|just|can you|could you|could we|can we) )*(?:make|turn|change|give|show|add|get)\b/u;

/** Whether a wish for a model has no word of a picture: "the client has decided against it" asks for none. */
function saysNothing({ sentence, memory }: Turn, whole: Interpretation): boolean {
  const isOwn = hasInstruction(whole) && whole.wish?.instruction !== memory.wish?.instruction;
  const isMaking = making.test(sentence.tokens.map(({ word }) => word).join(' '));
  return isOwn && !isMaking && isTalkOnly(sentence) && !has(sentence, 'template') && !findGist(sentence).asksForThings;
}

const speaksOfLook = (sentence: Sentence) =>
  has(sentence, 'template') ||
  sentence.items.some(({ from }) => findPhrase(qualityNouns, sentence.tokens, from) !== undefined);
const has = ({ items }: Sentence, type: Item['type']) => items.some((item) => item.type === type);

/** A thing that gives a clip its name: all of the clip, or the thing alone. */
function askHowMuch({ items, text }: Sentence, clip: number) {
  const id = items.flatMap((item) => (item.type === 'template' ? [item.template] : []))[0]!;
  const label = getTemplate(id).label.toLowerCase();
  return toClarify(`All of clip ${clip}, or only what you name in it?`, [
    { label: `All of clip ${clip}: ${label}`, text: `clip ${clip}: ${label}` },
    { label: 'Only that', text: `in clip ${clip} ${text}` },
  ]);
}

function askWhether({ understanding }: Interpretation) {
  const edits = understanding.edits ?? [];
  const said = edits.map(({ clips, templates }) => {
    const looks = templates.map((id) => getTemplate(id).label.toLowerCase()).join(' and ');
    return `${clips.length === 1 ? 'clip' : 'clips'} ${clips.join(', ')}: ${looks}`;
  });
  const text = said.join('; ');
  return toClarify('Is that all that should change?', [{ label: text.slice(0, 60), text }]);
}
