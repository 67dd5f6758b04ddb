import type { Understanding } from '@retake/contracts';
import { doubtBorrowed } from '../edits/doubt-borrowed.ts';
import { doubtClips } from '../edits/doubt-clips.ts';
import { doubtDenied } from '../edits/doubt-denied.ts';
import { doubtDropped } from '../edits/doubt-dropped.ts';
import { doubtFree } from '../edits/doubt-free.ts';
import { doubtOverlaps } from '../edits/doubt-overlaps.ts';
import { doubtStrays } from '../edits/doubt-strays.ts';
import { doubtSwallowed } from '../edits/doubt-swallowed.ts';
import { doubtWords } from '../edits/doubt-words.ts';
import { maySpare, spareClips } from '../edits/spare-clips.ts';
import { interpret } from '../interpret.ts';
import type { ClipContext } from '../message-context.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { remember } from '../text/remember.ts';
import type { Interpretation } from '../turn.ts';
import { readAdded } from './additions/read-added.ts';
import { askWhichOfThem } from './ask-which-of-them.ts';
import { chooseReading, isLooks, isOpen } from './choose-reading.ts';
import { readCorrected } from './corrections/read-corrected.ts';
import { readList } from './lists/read-list.ts';
import { nameThings } from './name-things.ts';
import { readPassages } from './read-passages.ts';
import { readWishAlone } from './read-wish-alone.ts';
import { readBesideRemarks } from './remarks/read-beside-remarks.ts';

/** Reading a longer message again would take too long, and it names clips by their numbers. */
const mostCharacters = 700;
/** A correction may stand beside more clips, and these beside a remark. */
const mostTimes = 2;
/** In a message of more characters they stand beside each other. */
const longMessage = 250;

/**
 * Understands one checked text in its situation, where clips may be named by what is seen in them: what is not clear by
 * itself is read once more with "clip 4" for "the postcard", and sentences that the whole would mix up are read one by one. An
 * edit is held against the whole message at the end: clips that are to be left alone are taken out, and what may be no wish for a
 * model, or would leave out a clip that is named, is asked back. Throws RetakeError for a command or an instruction that is wrong.
 */
export function interpretNamed(text: string, situation: Parameters<typeof interpret>[1]): Interpretation {
  const read = readDeep(text, situation, text.length > longMessage ? 1 : mostTimes);
  const { kind, edits = [], choices = [] } = read.understanding;
  if (text.startsWith('/') || !(kind === 'edit' || (kind === 'clarify' && choices.length === 0))) return read;
  const sentence = readSentence(text, situation.clips, situation.selected);
  // A question without a suggestion is better asked about the word that nobody knows.
  const doubt = kind === 'edit' ? doubtDenied(sentence, edits) : doubtWords(sentence);
  return doubt === undefined ? read : { understanding: doubt };
}

/** Read without what is corrected, put to it or remarked, which may stand in each other, `times` deep at most. */
function readDeep(text: string, situation: Parameters<typeof interpret>[1], times: number): Interpretation {
  const whole = readHeld(text, situation);
  if (text.startsWith('/') || text.length > mostCharacters || times === 0) return whole;
  const { clips } = situation;
  const sentence = readSentence(text, clips, situation.selected);
  const again = (rest: string) => readDeep(rest, situation, times - 1);
  const corrected = readCorrected(sentence, whole, again);
  if (corrected !== whole) return corrected;
  const added = readAdded(sentence, whole, again);
  if (added !== whole) return added;
  const alone = { clips, selected: [], memory: {} };
  return readBesideRemarks(sentence, whole, (rest) => readHeld(rest, alone));
}

/** Read, and held against the whole message. */
function readHeld(text: string, situation: Parameters<typeof interpret>[1]): Interpretation {
  const read = readParts(text, situation);
  const { kind, edits = [] } = read.understanding;
  if (text.startsWith('/') || kind !== 'edit') return read;
  const sentence = readSentence(text, situation.clips, situation.selected);
  const spared = maySpare(text) ? spareClips(sentence, read.understanding) : read.understanding;
  if (spared !== read.understanding) return { ...read, understanding: spared };
  const doubt =
    doubtWords(sentence) ??
    doubtFree(sentence, edits) ??
    doubtClips(sentence, edits) ??
    doubtBorrowed(sentence, edits) ??
    doubtDropped(sentence, edits) ??
    doubtSwallowed(sentence, edits) ??
    doubtOverlaps(sentence, edits) ??
    doubtStrays(sentence, edits);
  return doubt === undefined ? read : { understanding: doubt };
}

/** Read as a whole, or one passage after the other. */
function readParts(text: string, situation: Parameters<typeof interpret>[1]): Interpretation {
  const whole = readNamed(text, situation);
  if (text.startsWith('/') || text.length > mostCharacters) return whole;
  const { clips } = situation;
  const sentence = readSentence(text, clips, situation.selected);
  const read = (part: string) => readAlone(part, clips);
  return readList(sentence, whole, read) ?? readPassages(sentence, whole, read);
}

/** A message is read in several ways, and most of its parts are the same in each. */
const mostRemembered = 200;
const alone = new WeakMap<readonly ClipContext[], (text: string) => Understanding>();

/** A part of a message without its surroundings. */
function readAlone(text: string, clips: readonly ClipContext[]): Understanding {
  const read =
    alone.get(clips) ??
    remember((part) => readNamed(part, { clips, selected: [], memory: {} }).understanding, mostRemembered);
  alone.set(clips, read);
  return read(text);
}

function readNamed(text: string, situation: Parameters<typeof interpret>[1]): Interpretation {
  const first = interpret(text, situation);
  if (text.startsWith('/') || text.length > mostCharacters || !isOpen(first.understanding)) return first;
  const { clips, selected } = situation;
  const sentence = readSentence(text, clips, selected);
  const tried = new Set<string>();
  for (const isLoose of [false, true]) {
    const named = nameThings(sentence, isLoose);
    if (named === undefined || tried.has(named.text)) continue;
    tried.add(named.text);
    const again = interpret(named.text, situation);
    if (isLoose && (isLooks(first.understanding) || isLooks(again.understanding))) continue;
    const chosen = chooseReading(text, first.understanding, again, named, readSentence(named.text, clips, selected));
    if (chosen !== undefined) return chosen;
  }
  if (first.understanding.kind === 'clarify') {
    const wish = readWishAlone(sentence, situation);
    if (wish !== undefined) return wish;
  }
  const question = first.understanding.kind === 'clarify' ? askWhichOfThem(sentence) : undefined;
  return question === undefined ? first : { ...first, understanding: question };
}
