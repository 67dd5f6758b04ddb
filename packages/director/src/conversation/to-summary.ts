import type { ClipFacts, ConversationFacts } from '@retake/contracts';
import { describeSettings } from '@retake/contracts';
import { describeNumbers, describePrice } from '../replies/describe-plan.ts';
import { type Detail, describeClipFacts, details } from './describe-clip-facts.ts';
import { shortenMiddle } from './shorten-middle.ts';
import { toPlainWords } from './to-plain-words.ts';
import type { CountTokens } from './token-counter.ts';

/** Declined proposals that are told by their words; of older ones it is told which routes were declined for which clips. */
const declinedTold = 5;
const titleCharacters = 120;
const partCharacters = 20;
const heading =
  'Clips, the one decided on last first: version shown of newest, look (+ strong, - slight), verdict on it, earlier verdicts.';
/** A line costs its end as well. */
const lineEndTokens = 2;

interface Line {
  readonly clip: ClipFacts;
  detail: Detail;
}

/**
 * All decisions that hold, within so many tokens: first what the whole video is set to and which proposals were declined,
 * then each clip, newest decision first. When there is no room for every word, the clips that rested longest lose their
 * words first; what no clip loses is its look, its version and its verdict, unless even those do not fit.
 */
export function toSummary(facts: ConversationFacts, tokens: number, countTokens: CountTokens): string {
  const general = toGeneral(facts);
  const clips = facts.clips.toSorted((a, b) => b.decidedAt - a.decidedAt || a.number - b.number);
  const room = tokens - countTokens([...general, heading].join('\n')) - lineEndTokens;
  const text = [...general, heading, ...toLines(fit(clips, room, countTokens))].join('\n');
  return countTokens(text) <= tokens ? text : cutLines(text, tokens, countTokens);
}

function toGeneral({ settings, declined, declinedRoutes }: ConversationFacts): string[] {
  const said = describeSettings(settings);
  const told = declined.slice(0, declinedTold).map(({ title, routes, priceMicros }) => {
    const words = shortenMiddle(toPlainWords(title), titleCharacters);
    return `Declined: "${words}" (${routes.join(', ')}, ${describePrice(priceMicros)})`;
  });
  const routes = declinedRoutes.map(({ route, clips }) => `${route} for ${describeNumbers(clips)}`);
  return [
    ...(said === '' ? [] : [`Sound: ${said}`]),
    ...told,
    ...(routes.length === 0 ? [] : [`Declined so far, by clip: ${routes.join('; ')}`]),
  ];
}

/** The most that can be said of each clip: all start with the least, and the newest are given more first. */
function fit(clips: readonly ClipFacts[], room: number, countTokens: CountTokens): Line[] {
  const cost = ({ clip, detail }: Line) => countTokens(toLine([clip.number], clip, detail)) + lineEndTokens;
  const costOfAll = (lines: readonly Line[]) => lines.reduce((sum, line) => sum + cost(line), 0);
  const lines = clips.map((clip): Line => ({ clip, detail: 'bare' }));
  let used = costOfAll(lines);
  for (const line of lines.toReversed()) {
    if (used <= room) break;
    used -= cost(line);
    line.detail = 'counted';
    used += cost(line);
  }
  for (const line of lines) {
    const bare = cost(line);
    const wanted = details.slice(0, details.indexOf(line.detail));
    const better = wanted.find((detail) => used - bare + cost({ ...line, detail }) <= room);
    if (better === undefined) continue;
    used -= bare;
    line.detail = better;
    used += cost(line);
  }
  return lines;
}

/** Clips of which the same is to be said stand in one line, at the place of the newest. */
function toLines(lines: readonly Line[]): string[] {
  const groups = Map.groupBy(lines, ({ clip, detail }) => toLine([], clip, detail));
  return [...groups.values()].map((group) => {
    const { clip, detail } = group[0]!;
    return toLine(
      group.map((line) => line.clip.number),
      clip,
      detail,
    );
  });
}

function toLine(numbers: readonly number[], clip: ClipFacts, detail: Detail): string {
  const name = numbers.length === 0 ? '' : describeNumbers(numbers);
  const part =
    detail === 'full' || detail === 'short'
      ? ` (${shortenMiddle(toPlainWords(clip.section ?? clip.role), partCharacters)})`
      : '';
  return `${name}${part} ${describeClipFacts(clip, detail)}`;
}

/** As many whole lines as fit, and how many are missing. */
function cutLines(text: string, tokens: number, countTokens: CountTokens): string {
  const lines = text.split('\n');
  const missing = (count: number) => `… ${lines.length - count} more lines have no room here.`;
  let count = lines.length - 1;
  while (count > 0 && countTokens([...lines.slice(0, count), missing(count)].join('\n')) > tokens) count -= 1;
  return count === 0 ? '' : [...lines.slice(0, count), missing(count)].join('\n');
}
