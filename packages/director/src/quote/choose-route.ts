import { type PossibleRoute, type Route, type RouteQuote, routes } from '@retake/contracts';
import type { Asked } from './asked.ts';

/** Words that ask for another take instead of a change of this one. */
const anew = /\b(?:re-?shoot|from scratch|anew|new (?:take|shot|version)|start over|completely (?:new|different))\b/iu;

/**
 * Whether a route does all that is asked, and what is not said belongs to it: who asks for a knight in a clip asks for that
 * clip, with its movement. A reshoot has lost that, and a modification keeps what a new take shall leave behind.
 */
function doesAll(route: Route, { instruction }: Asked): boolean {
  if (route === 'grade' || instruction === null) return route !== 'reshoot';
  return anew.test(instruction) === (route === 'reshoot');
}

/**
 * The best of the routes that are possible: the cheapest that does all that is asked, where there is none the cheapest that
 * comes near; of two at one price the one that keeps more of the clip. Undefined when none is possible.
 */
export function findBestRoute(quotes: readonly RouteQuote[], asked: Asked): PossibleRoute | undefined {
  const possible = quotes.filter((quote) => quote.isPossible);
  const complete = possible.filter(({ route }) => doesAll(route, asked));
  const [best] = (complete.length > 0 ? complete : possible).toSorted(
    (a, b) => a.priceMicros - b.priceMicros || routes.indexOf(a.route) - routes.indexOf(b.route),
  );
  return best;
}
