import { getTemplate } from '@retake/contracts';
import type { Token } from '../tokens/tokenise.ts';
import { clipNouns } from '../words/clip-nouns.ts';
import { wholeNouns } from '../words/fillers.ts';
import { findPhrase } from '../words/phrases.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import { triggers } from './template-start.ts';

const owners = new Set(['the', 'my', 'his', 'her', 'their', 'our', 'your']);

/** Before what is wished for, which is no thing in the picture yet. */
const wishing = toVocabulary('want wants need needs like add put with give bring love');
const closing = toVocabulary('please pls and there here');

/** "I want the fog", "add the rain in clip 2": weather that somebody asks for. */
function isWished(tokens: readonly Token[], start: number, end: number): boolean {
  const weather = findPhrase(triggers, tokens, start);
  if (
    !wishing.has(tokens[start - 2]?.word ?? '') ||
    weather === undefined ||
    getTemplate(weather.value).group !== 'weather'
  )
    return false;
  const [next, after] = tokens.slice(end, end + 2);
  const isClip =
    ['in', 'on', 'for'].includes(next?.word ?? '') && (after?.kind === 'number' || clipNouns.has(after?.word ?? ''));
  return next === undefined || next.kind === 'punctuation' || closing.has(next.word) || isClip;
}

/** "A whole day goes by": how long, and not when. */
const lasting = toVocabulary('whole entire full all every each next other another one this that same long any');

/** "the rain", "her dark coat": the words name a thing in the picture, not a look; "the noir look" is a look. */
export function isThing(tokens: readonly Token[], start: number, end: number): boolean {
  if (tokens[start]?.word === 'day' && end === start + 1 && lasting.has(tokens[start - 1]?.word ?? '')) return true;
  const owner = tokens[start - 1]?.word ?? '';
  if (!owners.has(owner) || tokens[start]?.word === 'camera') return false;
  // "With the zoom in": no thing is called so.
  if (/^(?:zoom|pan)(?:ning|ming|s)?$/u.test(tokens[start]!.word)) return false;
  if (owner === 'the' && isWished(tokens, start, end)) return false;
  return (
    !wholeNouns.has(tokens[end]?.word ?? '') &&
    !/(?:look|effect|hour|style|light|glow|pop|filter|mood|vibe|feel|feeling|aesthetic)$/.test(tokens[end - 1]!.word)
  );
}

const hating = toVocabulary('hate hates hated dislike dislikes loathe');
const writing = toVocabulary('write writes writing called spell spells titled');

/** "No colour changes" asks for none, and not for a picture without colours. */
const changing = toVocabulary(
  'change changes changed changing correction corrections grading grade cast shift shifts tweak tweaks edit edits adjustment adjustments effect effects filter filters banding noise fringing',
);

/** "It rained all day", "hate how cold it looks", "write Rain on the umbrella": nobody asks for such a look. */
export function isTold(tokens: readonly Token[], at: number): boolean {
  const [earlier, before, word, next] = [at - 2, at - 1, at, at + 1].map((place) => tokens[place]?.word ?? '');
  // "If it snowed in the outro" wishes.
  const isPast = (word === 'rained' || word === 'snowed') && !['in', 'on', 'during'].includes(next ?? '');
  const isUnchanged =
    ['no', 'without'].includes(word!) && /^colou?rs?$/u.test(next!) && changing.has(tokens[at + 2]?.word ?? '');
  return isPast || isUnchanged || (before === 'how' && hating.has(earlier ?? '')) || writing.has(before ?? '');
}
