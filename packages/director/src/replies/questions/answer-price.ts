import { type PossibleRoute, type Route, type RouteQuote, routes } from '@retake/contracts';
import { describeClipNumbers, describePrice, describeWait } from '../describe-plan.ts';
import { type Answer, toSentence, withTable } from './answer.ts';
import type { AnswerFacts, Asked } from './answer-facts.ts';

const names: Readonly<Record<Route, string>> = { grade: 'Grade', modify: 'Modify', reshoot: 'Reshoot' };
const isPossible = (quote: RouteQuote): quote is PossibleRoute => quote.isPossible;

/** What one route takes for all clips that were asked about. */
interface RouteSum {
  readonly route: Route;
  readonly clips: number;
  readonly priceMicros: number;
  readonly maxMicros: number;
  readonly longestMs: number;
  readonly isList: boolean;
  readonly reasons: readonly string[];
}

/** "what would it cost?": each way with its price and wait, nothing started. */
export function answerPrice({ clips, quotes, models }: AnswerFacts, asked: Asked): Answer {
  const numbers = asked.clips.length > 0 ? asked.clips : clips.map(({ number }) => number);
  const what = numbers.length === clips.length && clips.length > 1 ? `all ${clips.length} clips` : toLower(numbers);
  const free = 'Looks are free';
  if (asked.route === 'grade') return { text: `${free}, on ${what} and any number of times.` };
  if (models.length === 0 || quotes === undefined) {
    return {
      text: `${free}, on ${what} too. Other changes need a video model, and none is set up here, so they have no price.`,
    };
  }
  const all = routes.filter((route) => route !== 'grade').map((route) => toSum(route, numbers, quotes));
  const sums = all.filter(({ route }) => asked.route === undefined || asked.route === route);
  const told = sums.filter(({ clips: count }) => count > 0);
  if (told.length === 0) {
    const reasons = [...new Set(sums.flatMap((sum) => sum.reasons))];
    return {
      text: `${toSentence(what)} cannot be made anew now. ${reasons.join(' ') || 'No model is set up for that.'}`,
    };
  }
  const [only] = told;
  if (told.length === 1 && only !== undefined) {
    return { text: `${describeSum(only, what, numbers.length)} ${free}. Nothing has been started.` };
  }
  return {
    text: withTable(`What changing ${what} takes. Nothing has been started.`, [
      ['Way', 'Price', 'At most', 'Wait'],
      ['Looks', 'free', 'free', 'seconds'],
      ...told.map((sum) => [
        names[sum.route] + (sum.clips < numbers.length ? ` (${sum.clips} of ${numbers.length})` : ''),
        toPrice(sum),
        describePrice(sum.maxMicros),
        `${describeWait(sum.longestMs)} a clip`,
      ]),
    ]),
  };
}

const toLower = (numbers: readonly number[]) => describeClipNumbers(numbers).replace(/^C/, 'c');

function toSum(route: Route, numbers: readonly number[], quotes: AnswerFacts['quotes'] & object): RouteSum {
  const own = numbers.flatMap((number) => (quotes.get(number) ?? []).filter((quote) => quote.route === route));
  const possible = own.filter(isPossible);
  return {
    route,
    clips: possible.length,
    priceMicros: possible.reduce((sum, { priceMicros }) => sum + priceMicros, 0),
    maxMicros: possible.reduce((sum, { maxMicros }) => sum + maxMicros, 0),
    longestMs: Math.max(0, ...possible.map(({ waitMs }) => waitMs)),
    isList: possible.some(({ sureness }) => sureness === 'list'),
    reasons: own.flatMap((quote) => (quote.isPossible ? [] : [quote.reason])),
  };
}

const toPrice = ({ priceMicros, isList }: RouteSum) =>
  `${isList ? '' : 'about '}${describePrice(priceMicros)}${isList ? ' by the list' : ''}`;

function describeSum(sum: RouteSum, what: string, asked: number): string {
  const verb = sum.route === 'reshoot' ? 'Reshooting' : 'Modifying';
  const some = sum.clips < asked ? ` (${sum.clips} of ${asked} can be)` : '';
  const most = sum.maxMicros === sum.priceMicros ? '' : `, at most ${describePrice(sum.maxMicros)}`;
  const wait = `${describeWait(sum.longestMs)} a clip`;
  return `${verb} ${what}${some} would cost ${toPrice(sum)}${most}, ${wait}.`;
}
