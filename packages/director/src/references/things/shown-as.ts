import type { ClipContext } from '../../message-context.ts';
import { rememberPrompts } from '../../text/remember.ts';
import { toVocabulary } from '../../words/vocabulary.ts';
import { toStem } from '../prompt-words.ts';
import { isSomebody, showsPeople } from './people.ts';

/** Behind these a prompt tells where its subject is, or what it has. */
const behind = toVocabulary(
  'in on at with under over behind beside through from into onto by near before after across along around toward towards down up past off out between against among as and while before below above inside for to of',
);
/** "Close-up of the baker's hands", "drone shot over the crowd": how the picture is taken, before its subject. */
const framing =
  /^(?:(?:extreme|slow|wide|macro|close|up|closeup|medium|long|aerial|drone|overhead|tracking|static|handheld|establishing|shot|view|detail|push|pull|pan|in|back|pov|time|lapse) )+(?:(?:of|over|on|above|through|from|across|along) )?(?:(?:the|a|an) )?/u;
/** Where a picture is taken: its light and colours are those of the picture. */
const places = toVocabulary(
  `street road lane stop station shop front store window room kitchen bedroom bathroom bar cafe diner restaurant hotel motel highway canyon
  beach sea ocean lake river harbour harbor port pier stage bridge forest wood woods mountain mountains sky city town village
  garden park field meadow office studio garage warehouse rooftop roof balcony porch terrace stadium court pitch square
  market mall tunnel subway station platform airport house home church school gym pool desert valley cliff hill hills island
  coast shore farm barn yard backyard courtyard alley hall hallway corridor stairs lobby library museum factory workshop skyline
  horizon landscape scenery sunset sunrise night dawn dusk fairground carnival festival club party wedding parade storm`,
);

/** What a clip is about: stems of the words before its prompt tells where, or with what. */
type Subjects = ReadonlyMap<number, ReadonlySet<string>>;

const known = new WeakMap<readonly ClipContext[], Subjects>();

const toSubjects = rememberPrompts((prompt): ReadonlySet<string> => {
  const stems = new Set<string>();
  for (const piece of prompt.toLowerCase().replaceAll(/[-–—]/gu, ' ').split(/[,.;]/u)) {
    const words = piece.trim().replace(framing, '').split(/\s+/u);
    const end = words.findIndex((word, at) => at > 0 && (behind.has(word) || /^[a-z]{2,}ing$/u.test(word)));
    for (const word of end === -1 ? words : words.slice(0, end)) stems.add(toStem(word));
  }
  return stems;
});

/**
 * Whether words name what a clip is about, somebody in it, or where it is, so that its light and its detail are those of the
 * picture: "the croissants" of "croissants on a tray", and not the tray.
 */
export function isSubject(clips: readonly ClipContext[], number: number, words: readonly string[]): boolean {
  const subjects = known.get(clips) ?? new Map(clips.map((clip) => [clip.number, toSubjects(clip.prompt)] as const));
  known.set(clips, subjects);
  const last = words.at(-1) ?? '';
  if (words.some((word) => places.has(word.replace(/s$/u, '')) || places.has(word))) return true;
  if (isSomebody(last) && showsPeople(clips, number)) return true;
  return words.some((word) => subjects.get(number)?.has(toStem(word)) === true);
}
