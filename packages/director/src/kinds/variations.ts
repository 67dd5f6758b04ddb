import { type Edit, limits, type TemplateId, type Understanding } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import { understandEdit } from '../edits/understand-edit.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import type { KindReader, Turn } from '../turn.ts';
import { toNumber } from '../words/numbers.ts';
import { readSpan } from './looks/read-span.ts';
import { longestWish, toBareText } from './looks/to-bare-text.ts';

/** Templates that a wish for "different moods" goes through, one a take. */
const series: readonly (readonly [RegExp, readonly TemplateId[]])[] = [
  [/^(?:moods?|looks?|styles?|grades?|feels?)$/, ['cinematic', 'dreamy', 'vintage', 'noir', 'neon', 'golden']],
  [/^times? of (?:the )?day$/, ['nighttime', 'sunset', 'sunrise', 'daytime']],
  [/^(?:weathers?|kinds of weather)$/, ['rain', 'snow', 'fog']],
];
const seriesWords = 'moods?|looks?|styles?|grades?|feels?|times? of (?:the )?day|weathers?|kinds of weather';

const amounts: Readonly<Record<string, number>> = { 'a few': 3, some: 3, several: 4, 'a couple of': 2, 'a couple': 2 };
const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|a dozen';
const amount = `\\d{1,3}|${numbers}|a few|some|several|a couple of|a couple`;
const asking =
  "(?:(?:give|show|get|make|bring) me|make|create|generate|do|try|render|show|let me (?:see|have)|let's (?:see|try|do)|i (?:want|need)|i(?:'d| would) like|we need|can i (?:see|have|get)|could i (?:see|have|get))(?: to see| also| just)?";
const different = '(?:different|other|alternative|new|various|more)';
const takes = '(?:versions?|variations?|variants?|takes?|options?|alternatives?)';

/** "three warmer versions of clip 2", "2 takes of the chorus: at night". */
const counted = new RegExp(
  `^(?:${asking} )?(${amount}) (?:${different} )*(.{0,80}?) ?${takes}(?: (?:of|for|on|from) |: ?)(.+?)[.!?]*$`,
  'i',
);
/** "try clip 2 in a few different moods", "four moods for clip 2". */
const inSeries = new RegExp(
  `^(?:${asking} )?(.+?),? in (?:(${amount}) )?(?:${different} )*(${seriesWords})[.!?]*$`,
  'i',
);
const seriesFirst = new RegExp(
  `^(?:${asking} )?(${amount}) (?:${different} )*(${seriesWords}) (?:of|for|on) (.+?)[.!?]*$`,
  'i',
);

const toCount = (words: string | undefined) => {
  const text = words?.toLowerCase() ?? 'a few';
  return amounts[text] ?? toNumber(text) ?? Number(text);
};

function findSeries(words: string): readonly TemplateId[] | undefined {
  return series.find(([pattern]) => pattern.test(words.trim().toLowerCase()))?.[1];
}

/** Takes of one clip, or the question that keeps them from being something else. */
function toVariations(clips: readonly number[], count: number, edits: readonly Edit[]): Understanding {
  if (clips.length !== 1) return toClarify('Takes are made of one clip at a time. Of which one?');
  if (!Number.isInteger(count) || count < 1 || count > limits.takesAtOnce)
    return toClarify(`At most ${limits.takesAtOnce} takes are made at once. How many should it be?`);
  const own = edits.map((edit) => ({ ...edit, clips: [...clips] }));
  return { kind: 'variations', clips: [...clips], count, edits: own };
}

const toSeriesEdits = (templates: readonly TemplateId[], count: number): Edit[] =>
  templates.slice(0, Math.max(1, count)).map((template) => ({ clips: [1], templates: [template] }));

function readSeries(turn: Turn, where: string, count: number, templates: readonly TemplateId[]) {
  const clips = readSpan(turn, where);
  if (clips === undefined) return undefined;
  if ('kind' in clips) return clips;
  return toVariations(clips.numbers, Math.min(count, templates.length), toSeriesEdits(templates, count));
}

/** What of a clip is to be varied, in words: "warmer", "different moods". The clip is the one that `turn` has selected. */
export function readTakes(turn: Turn, count: number, wish: string): Understanding {
  const clips = turn.selected;
  const bare = wish.replace(new RegExp(`^(?:in )?(?:${different} )*`, 'i'), '').replace(/[.!]+$/, '');
  const templates = findSeries(bare);
  if (templates !== undefined) return toVariations(clips, count, toSeriesEdits(templates, count));
  const { understanding } = understandEdit({ ...turn, sentence: readSentence(wish, turn.clips, clips) });
  if (understanding.kind !== 'edit' || understanding.edits === undefined) return understanding;
  const strays = understanding.edits.some((edit) => edit.clips.join() !== clips.join());
  if (strays || understanding.edits.length !== 1)
    return toClarify('Takes are made of one clip and of one wish. What should be tried, and in which clip?');
  return toVariations(clips, count, understanding.edits);
}

function askHow(clip: number): Understanding {
  const wishes = ['different moods', 'warmer', 'brighter'];
  return toClarify(
    `How should the takes of clip ${clip} differ from what it is?`,
    wishes.map((wish) => ({ label: wish, text: `/variations ${clip} 3 ${wish}` })),
  );
}

/** "give me three warmer versions of clip 2", "try clip 2 in a few different moods". */
export const readVariations: KindReader = (turn) => {
  const { text: written } = turn.sentence;
  if (written.length > longestWish) return undefined;
  const text = toBareText(written);
  if (/\b(?:compare|side by side|back to|undo|restore)\b/i.test(text)) return undefined;
  const first = seriesFirst.exec(text);
  if (first !== null) return readSeries(turn, first[3]!, toCount(first[1]), findSeries(first[2]!)!);
  const inside = inSeries.exec(text);
  if (inside !== null && (inside[2] !== undefined || /\bdifferent\b|\bvarious\b|\bother\b/i.test(text)))
    return readSeries(turn, inside[1]!, toCount(inside[2]), findSeries(inside[3]!)!);
  const found = counted.exec(text);
  if (found === null) return undefined;
  const [, howMany, before = '', after = ''] = found;
  const [, where = '', rest = ''] =
    /^(.*?)(?:\s*[,:;–—-]\s+|\s+(?=(?:that|which|with|but|in|at|made|as)\b))(.*)$/i.exec(after) ?? ['', after, ''];
  const clips = readSpan(turn, where);
  if (clips === undefined) return undefined;
  if ('kind' in clips) return clips;
  const [clip] = clips.numbers;
  if (clips.numbers.length !== 1 || clip === undefined) return toVariations(clips.numbers, 1, []);
  const wish = [before.trim(), rest.replace(/^(?:that|which) (?:is|are|looks?) /i, '').trim()].filter(
    (part) => part !== '',
  );
  if (wish.length === 0) return askHow(clip);
  return readTakes({ ...turn, selected: [clip], memory: {} }, toCount(howMany), wish.join(', '));
};
