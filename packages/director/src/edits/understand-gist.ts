import { findOpposite, type TemplateId } from '@retake/contracts';
import { findGist, type Gist } from '../gist/find-gist.ts';
import { isTalkOnly } from '../gist/leftovers.ts';
import { listLooks } from '../gist/shape.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { qualityNouns } from '../templates/qualities.ts';
import type { Interpretation, Turn } from '../turn.ts';
import { findPhrase } from '../words/phrases.ts';
import { askBack } from './ask-back.ts';
import { toClarify } from './clarify.ts';
import { understandEdit } from './understand-edit.ts';
import { understandMixed } from './understand-mixed.ts';

const whatExactly = 'What exactly should change? Say how it should look, such as "brighter" or "more motion".';
const whatOrder = 'Should the order of the clips change, or the picture? Say "move clip 3 to the front", for example.';
/** "put the shop front first": the place of a clip, where a picture has none. */
const ordering =
  /^(?:(?:please|pls|just|can you|could you|could we|can we) )*(?:put|move|place|play|show) .*\b(?:first|last)(?: [.!?])*$/u;
const making = /^(?:(?:please|pls|just|can you|could you|could we|can we) )*(?:make|turn|change|give|show|add|get)\b/u;

const hasInstruction = ({ understanding }: Interpretation) =>
  understanding.edits?.some(({ instruction }) => instruction !== undefined) === true;
const isQuestion = ({ understanding }: Interpretation) => understanding.kind === 'clarify';
const has = ({ items }: Sentence, type: Item['type']) => items.some((item) => item.type === type);
const speaksOfLook = (sentence: Sentence) =>
  has(sentence, 'template') ||
  sentence.items.some(({ from }) => findPhrase(qualityNouns, sentence.tokens, from) !== undefined);

/** Whether a wish for a model has no word of a picture: "the client has decided against it" asks for none. */
function saysNothing({ sentence, memory }: Turn, whole: Interpretation, gist: Gist): boolean {
  if (!hasInstruction(whole) || has(sentence, 'template') || gist.asksForThings || !isTalkOnly(sentence)) return false;
  const isMaking = making.test(sentence.tokens.map(({ word }) => word).join(' '));
  return !isMaking && whole.wish?.instruction !== memory.wish?.instruction;
}

/**
 * "Take all the colour out of clip 3, sepia too": parts that are read one by one must not bring a look that the whole has not; "it is
 * too bright, bring it down" brings the other end of one.
 */
function addsLook({ items }: Sentence, { understanding }: Interpretation): boolean {
  const said = new Set<string | undefined>(listLooks(items));
  const isNew = (id: TemplateId) => !said.has(id) && !said.has(findOpposite(id));
  return said.size > 1 && understanding.edits?.some(({ templates }) => templates.some(isNew)) === true;
}

/**
 * Understands a message that is no other kind. One whose words are not all understood is read once more for its gist, and
 * taken when that is looks alone. Where looks and something unclear stand side by side, Retake asks.
 */
export function understandGist(turn: Turn): Interpretation {
  const { sentence } = turn;
  const whole = understandEdit(turn);
  if (!isQuestion(whole) && !hasInstruction(whole)) return whole;
  if (hasInstruction(whole) && ordering.test(sentence.tokens.map(({ word }) => word).join(' ')))
    return { understanding: toClarify(whatOrder) };
  const gist = findGist(sentence);
  if (saysNothing(turn, whole, gist)) return { understanding: toClarify(whatExactly) };
  if (!speaksOfLook(sentence) && gist.looks === undefined) return whole;
  const mixed = understandMixed(turn);
  if (mixed !== undefined) return mixed;
  const looks = gist.looks && understandEdit({ ...turn, sentence: gist.looks });
  if (looks !== undefined && addsLook(sentence, looks)) return whole;
  if (gist.isSure && looks !== undefined && !hasInstruction(looks)) return looks;
  return (hasInstruction(whole) ? askBack(sentence, gist, looks) : undefined) ?? whole;
}
