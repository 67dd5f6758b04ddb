import { type Choice, findOpposite, getTemplate, type Understanding } from '@retake/contracts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { toClarify } from './clarify.ts';

const linking = new Set([
  'is',
  'are',
  'was',
  'were',
  'looks',
  'feels',
  'seems',
  'appears',
  "it's",
  "that's",
  "they're",
]);
/** "Clip 2 can stay dark" is no wish for more of it. */
const remaining = new Set(['stay', 'stays', 'remain', 'remains', 'staying', 'remaining']);
const wishing = new Set(
  'make making made want wants need needs should must please like let have get turn if so sure until would could can wish hope prefer love ensure keep'.split(
    ' ',
  ),
);

/** "Clip 2 is blurry" says how a clip looks, not how it should: what Retake asks back. */
export function findStatement(sentence: Sentence, items: readonly Item[]): Understanding | undefined {
  const { tokens } = sentence;
  for (const [place, item] of items.entries()) {
    if (item.type !== 'template') continue;
    const link = items
      .slice(Math.max(0, place - 3), place)
      .findLast(({ from }) => linking.has(tokens[from]?.word ?? ''));
    const isStaying = remaining.has(tokens[item.from - 1]?.word ?? '');
    if (link === undefined && !isStaying) continue;
    const between = tokens.slice(link?.from ?? item.from, item.to).map(({ word }) => word);
    const isComplaint = between.some((word) =>
      ['too', 'enough', 'lacking', 'missing', 'overexposed', 'underexposed'].includes(word),
    );
    // "It is so dark" says how dark it is.
    const isMeasured = (at: number) => tokens[at]!.word === 'so' && at === item.from - 1;
    const isWish = tokens.slice(0, item.from).some(({ word }, at) => wishing.has(word) && !isMeasured(at));
    if (!isStaying && (isComplaint || isWish)) continue;
    const opposite = findOpposite(item.template);
    const clips = items.find(({ type }) => type === 'reference');
    const subject = clips === undefined ? '' : `${toText(sentence, clips.from, clips.to)}: `;
    const ids = [...(opposite === undefined ? [] : [opposite]), item.template];
    const choices: Choice[] = ids.map((id) => {
      const label = getTemplate(id).label;
      return { label, text: `${subject}${label.toLowerCase()}` };
    });
    return toClarify('Is that how it looks, or how it should look?', choices);
  }
  return undefined;
}
