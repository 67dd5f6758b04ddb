import { getTemplate } from '@retake/contracts';
import { findByWords } from '../references/prompt-index.ts';
import type { Item, Sentence } from '../sentence/sentence.ts';
import { toVocabulary } from '../words/vocabulary.ts';
import type { Clause } from './clauses.ts';
import { listLeftovers } from './leftovers.ts';
import { has, wordsOf } from './shape.ts';

/** What is heard and never seen. */
const heard =
  /\b(?:tempo|bpm|downbeat|upbeat|offbeat|backbeat|rhythm|groove|riffs?|melod(?:y|ies)|harmon(?:y|ies)|chords?|bassline|crescendo|octave|jingle|vocals?|refrain|(?:like|with|on|over|as) (?:a|an|the|our|my) (?:snare|synth|hi-hat)|ballad|lullaby|falsetto|staccato|reverb|semitone|cadence|double time|half time|pedal (?:tone|note)|in the mix|(?:major|minor) key|key change|(?:in|same) (?:the )?(?:same )?key|the key (?:consistent|constant|the same|stays|changes)|drum fill|bass line)\b/u;
/** Words that stand beside those, of what the sound does and how. */
const sounding = toVocabulary(`
  tempo bpm downbeat upbeat offbeat backbeat rhythm groove riff riffs melody melodies harmony harmonies chord chords bassline
  crescendo octave jingle vocal vocals refrain synth synths snare hi-hat ballad lullaby falsetto staccato reverb
  semitone cadence double half time pedal tone note notes mix major minor key drum bass line fill pad consistent constant
  sit sits stay stays double doubles doubled lower higher louder quieter loud quiet whispered sung hummed modulate modulates
  hit hits punch punches slam slams swell swells build builds climb climbs enter enters drone drones hum hums resolve
  resolves repeat repeats after same new
`);
const asking = toVocabulary('add put give show insert place draw make turn bring take remove replace swap change use');
/** "The tempo should be seen on the screen". */
const showing = /\b(?:see|sees|seen|visible|appears?|shows?|shown|screen|written|reads?)\b/u;
/** "Double time": of the picture it may be meant as well, and only beside a look of how it moves it is not. */
const pacing = /\b(?:double|half) (?:time|tempo)\b/u;
/** "Fog rolls in with the synth pad": when, in the music. */
const timed = /^(?:with|over|during|along with|in time with|in time to) (?:the|that|our|my) /u;

/** Deeds of a part of the song: "last verse sits on a pedal tone", however somebody sits in the picture. */
const deeds = toVocabulary('sit sits stay stays hit hits build builds climb climbs enter enters repeat repeats');

const isUnseen = ({ clips, tokens }: Sentence, items: readonly Item[], isPart: boolean): boolean =>
  items.every(({ type, from }) => {
    const word = tokens[from]!.word;
    const isOwn = (isPart && deeds.has(word)) || findByWords(clips, [word]).length === 0;
    return type === 'word' && sounding.has(word) && isOwn;
  });

/**
 * Whether a part of a message speaks of the music alone: "last verse sits on a pedal tone", "second chorus has to punch like a
 * snare", "keep the key consistent". A word that a prompt has is seen, and what is to be added or shown may be.
 */
export function isOfMusic(sentence: Sentence, { items }: Pick<Clause, 'items'>): boolean {
  const words = wordsOf(sentence, items);
  const text = words.join(' ');
  if (!heard.test(text) || showing.test(text)) return false;
  if (has(items, 'template', 'quote', 'negation', 'except', 'version')) return false;
  const [first] = items;
  const isPart = first?.type === 'reference' && first.reference.thing === undefined;
  if (words.some((word) => asking.has(word)) || !isUnseen(sentence, listLeftovers(sentence, items), isPart))
    return false;
  const isPaced = sentence.items.some(
    (item) => item.type === 'template' && getTemplate(item.template).group === 'motion',
  );
  return !pacing.test(text) || isPaced;
}

/** Whether words behind a look say when in the music: "with the synth pad". */
export function isMusicalTime(sentence: Sentence, items: readonly Item[]): boolean {
  const text = wordsOf(sentence, items).join(' ');
  return timed.test(text) && isOfMusic(sentence, { items });
}
