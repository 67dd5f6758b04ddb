import type { Edit } from '@retake/contracts';
import { clipsOf, otherClipsOf, withoutEnd } from './known-sentences.ts';
import type { Line } from './studied-set.ts';

/** Another way to say a sentence. */
interface Said {
  readonly text: string;
  /** What it means then; as before when not given. None where nothing should change. */
  readonly edits?: readonly Edit[];
}

/** Says a sentence in another way; undefined where it cannot be said so. `draw` chooses among the ways. */
export type Way = (line: Line, draw: number) => Said | undefined;

const pick = <T>(choices: readonly T[], draw: number): T => choices[draw % choices.length]!;

/** A sentence with something put between two of its words. */
function putIn({ text }: Line, draw: number, what: string): Said {
  const words = text.split(' ');
  const at = draw % words.length;
  return { text: [...words.slice(0, at), what, ...words.slice(at)].join(' ') };
}

/** A sentence with one letter of a longer word left out, or two swapped. */
const misspelt: Way = ({ text }, draw) => {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[a-z]{6,}$/u.test(word) ? [at] : []));
  if (long.length === 0) return undefined;
  const at = pick(long, draw);
  const word = words[at]!;
  const letter = 1 + (Math.floor(draw / 7) % (word.length - 2));
  const [before, after] = [word.slice(0, letter), word.slice(letter + 1)];
  words[at] = draw % 2 === 0 ? before + after : before + after[0] + word[letter] + after.slice(1);
  return { text: words.join(' ') };
};

/** Nothing in it takes clips out or denies a look, so that what is put to it means the same. */
const isPlain = ({ text }: Line) => !/except|but|not|only|without|apart|"|“|‘|'/iu.test(text);

/** Puts words about a clip that is not changed to a sentence. */
const withOther =
  (tails: (clip: number) => readonly string[]): Way =>
  (line, draw) => {
    const others = otherClipsOf(line);
    if (others.length === 0 || !isPlain(line)) return undefined;
    return { text: withoutEnd(line) + pick(tails(pick(others, draw)), draw) };
  };

const putRight: Way = (line, draw) => {
  const others = otherClipsOf(line);
  const [edit] = line.expect.edits ?? [];
  const isOne = clipsOf(line).length === 1 && line.text.match(/\d+/gu)?.length === 1;
  if (!isOne || !/\bclip \d+\b/iu.test(line.text) || edit === undefined || others.length === 0 || !isPlain(line))
    return undefined;
  const clip = pick(others, draw);
  const marks = [`, no, clip ${clip}`, `, sorry, clip ${clip}`];
  return {
    text: line.text.replace(/\bclip \d+\b/iu, (said) => said + pick(marks, draw)),
    edits: [{ ...edit, clips: [clip] }],
  };
};

const endings = [
  ', nah forget it',
  ' - no wait, never mind',
  ", no don't",
  '? no, leave it',
  ', but not yet',
  '? not sure',
];
const talk = [
  '. We go live at night.',
  '. Have a warm weekend!',
  '. The show starts at sunrise.',
  '. Sorry for the late night message.',
  '. It never rains here.',
  '. My screen is very bright.',
];

/** Ways to say a look, by what is done to it. */
export const ways: Readonly<Record<string, Way>> = {
  'with sounds of thinking': (line, draw) => putIn(line, draw, pick(['uh', 'um', 'um,', 'erm', 'uhm'], draw)),
  'with small pictures': (line, draw) => putIn(line, draw, pick(['😂', '🙏', '🔥', '✨'], draw)),
  'with a slip of the keyboard': misspelt,
  'without punctuation': ({ text }) =>
    /["“‘]/u.test(text) ? undefined : { text: text.replace(/[,.;!?:]+(?=\s|$)/gu, '') },
  'without articles': ({ text }) =>
    /\b(?:a (?:bit|little|touch|lot|tad|hair|few|couple|notch))\b/iu.test(text)
      ? undefined
      : { text: text.replace(/\b(?:the|a|an) /giu, '') },
  'taken back or put off': (line, draw) => ({ text: withoutEnd(line) + pick(endings, draw), edits: [] }),
  'beside a clip that is praised or kept': withOther((clip) => [
    `, clip ${clip} is fine`,
    `. I love clip ${clip}`,
    ` and leave clip ${clip} alone`,
    `, clip ${clip} can stay`,
  ]),
  'beside a clip in a reason': withOther((clip) => [
    `, because clip ${clip} is so different`,
    `, it comes right after clip ${clip}`,
    `, otherwise it clashes with clip ${clip}`,
    `, clip ${clip} already has it`,
  ]),
  'with its clip put right': putRight,
  'beside talk with the words of a look': (line, draw) => ({ text: withoutEnd(line) + pick(talk, draw) }),
};
