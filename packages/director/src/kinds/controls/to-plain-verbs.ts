import { oneOf } from '../../words/one-of.ts';

/** What a control is called as a thing, and the verb for it. */
const nouns: readonly (readonly [string, string])[] = [
  ['redo, redoing', 'redo'],
  ['undo, undoing, reversal, reversion', 'undo'],
  ['rollback, roll back', 'roll back'],
  ['restore, restoration, restoring', 'restore'],
  ['compare, comparison, comparing', 'compare'],
  ['approve, approval, approving', 'approve'],
  ['reject, rejection, rejecting, refusal', 'reject'],
  ['cancel, cancellation, cancelation, cancelling, canceling, abort, interruption', 'cancel'],
  ['retry, rerun, re run', 'retry'],
  ['swap, exchange, swapping', 'swap'],
  ['change of places, change of place, change of the places, change of the place, change of position', 'swap'],
];
const verbOf = new Map(nouns.flatMap(([said, verb]) => said.split(', ').map((noun) => [noun, verb] as const)));
const making = oneOf('make, do, perform, execute, issue, run, apply, give, have, hit, press, use');
const wanting = '(?:(?:i|we) (?:want|need|wish|would like)(?: to)? )';
const articles = '(?:(?:me|us|it|a|an|the|one|another|new|quick|full|little|again) )*';
/** "Make undo of 2", "I need a comparison of clip 3": what is done is said by a noun. */
const nominal = new RegExp(
  `^(?:${wanting}?${making} ${articles}|${wanting}${articles})(?<noun>${oneOf(...nouns.map(([said]) => said))})(?: (?:of|for|on|to|in|at|between|with)(?! (?:once|all costs)\\b))?(?= |$)`,
  'u',
);

const verbs =
  'give put take bring go move swap switch try run roll stop cancel abort undo redo revert restore compare approve accept reject retry start show reset return reorder reverse';
/** Behind "would you mind" a verb ends in -ing, with its last letter kept, dropped or doubled. */
const gerunds: ReadonlyMap<string, string> = new Map(
  verbs
    .split(' ')
    .flatMap((verb) =>
      [verb, verb.replace(/e$/u, ''), `${verb}${verb.at(-1)}`].map((stem) => [`${stem}ing`, verb] as const),
    ),
);
const minding = /^(?:(?:(?:would|do) you )?mind|how about|what about) (?<verb>[a-z]+ing)(?= )/u;
/** "To undo clip 2", "undo me clip 2". */
const learned = new RegExp(
  `^to (?=${oneOf('undo, redo, revert, restore, cancel, stop, abort, compare, approve, reject, retry, swap, exchange, move, put, go back, take back, bring back, change, repeat')}\\b)`,
  'u',
);
/** "Stop to generate". */
const stopping = /^(?<stop>stop|halt|quit|finish|continue|don't continue|do not continue) to (?=[a-z]+)/u;

/** "Take the last clip and put it at the start". */
const taking =
  /^(?:take|grab|pick|get|pull) (?<clip>.{1,60}?) and (?:move|put|place|stick|set|bring|drop) (?:it|that|this|them) (?=(?:(?:all the way|right|up|back) )*(?:to|at|in|into|before|after|behind|between)\b)/u;

/** A request with the verb for what it says by a noun, a gerund or an infinitive: "make undo of 2" is "undo 2". */
export function toPlainVerbs(said: string): string {
  const verbal = said
    .replace(learned, '')
    .replace(minding, (found, verb: string) => gerunds.get(verb) ?? found)
    .replace(stopping, '$<stop> ')
    .replace(taking, 'move $<clip> ');
  const found = nominal.exec(verbal);
  const verb = verbOf.get(found?.groups?.noun ?? '');
  return found === null || verb === undefined ? verbal : `${verb}${verbal.slice(found[0].length)}`;
}

const inside = new RegExp(
  `(?<=^| )(?:make|do|perform|execute|making|doing) ${articles}(${oneOf(...nouns.map(([said]) => said))})(?: (?:of|for|on))?(?= |$)`,
  'gu',
);
/** The same wherever it stands: "how can I make undo" is "how can I undo". */
export const toVerbsInside = (said: string): string =>
  said.replace(inside, (_, noun: string) => verbOf.get(noun) ?? noun);
