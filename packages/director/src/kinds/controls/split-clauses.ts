import type { Sentence } from '../../sentence/sentence.ts';
import type { Token } from '../../tokens/tokenise.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

/** Where a message falls apart: indexes of the first token of a clause and of the one after its last. */
export interface Clause {
  readonly from: number;
  readonly to: number;
  /** Whether punctuation or a conjunction stands before it; otherwise only a new subject does. */
  readonly isApart: boolean;
}

const conjunctions = toVocabulary('so because since cause cuz coz but then however though although as');
const subjects = toVocabulary(
  "i i'm im i've ive i'd it it's its they they're theyre that's thats we we're we've he she he's she's there's theres nobody everyone",
);
const commands = toVocabulary(
  'undo redo revert approve reject restore cancel abort stop compare retry swap move try take bring put go roll switch run give',
);
/** These are commands only before what they are said of: "the drummer take" and "the bus stop" are none. */
const transitive = toVocabulary('take bring put roll switch run swap move give stop');
/** After one of these a subject or a verb does not begin something new. */
const leaning = toVocabulary(
  "to of for with on in at from and or than as what how that if whether when where which before after can could would will should may might shall let lets let's make please kindly just then now so but because since was is are were do does did not don't like you we i they please the a an my our this last first",
);
/** After "and" these begin a clause of their own. */
const joined = toVocabulary(
  'has have is are was i we it they thanks then so that you undo approve reject restore cancel retry swap compare',
);
/** Before a command these begin the clause with it: "that failed just retry it". */
const urging = toVocabulary('please pls just kindly simply');
/** "The lyrics stop abruptly": after the verb of a sentence these stand, after a command what is to be stopped. */
const ending =
  /^(?:[a-z]{3,}ly|there|here|at|on|in|after|before|right|too|again|short|dead|so|then|for|with|when|and|very)$/u;
/** A full stop or the like; a comma may stand in a list. */
const isMark = ({ kind, word }: Token) => kind === 'punctuation' && /^[,.;!?:\n–—…-]$/u.test(word);

function isCommand(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  if (token.word === 'stop' && at > 0 && ending.test(next?.word ?? '')) return false;
  return commands.has(token.word) && !(transitive.has(token.word) && (next === undefined || isMark(next)));
}

const isUrged = (tokens: readonly Token[], at: number) =>
  urging.has(tokens[at]!.word) && tokens[at + 1] !== undefined && isCommand(tokens, at + 1);

/** "… can you redo it". */
const isRequest = (tokens: readonly Token[], at: number) =>
  ['can', 'could', 'would', 'will'].includes(tokens[at]!.word) && tokens[at + 1]?.word === 'you';

/** Cuts a message at its marks, conjunctions, new subjects and new commands. A longer piece joins several clauses again. */
export function splitClauses({ tokens, items }: Sentence): readonly Clause[] {
  const inside = new Set(
    items.flatMap(({ type, from, to }) => (type === 'reference' || type === 'version' ? range(from + 1, to) : [])),
  );
  const starts: { at: number; isApart: boolean }[] = [{ at: 0, isApart: true }];
  for (const [at, token] of tokens.entries()) {
    const before = tokens[at - 1];
    if (before === undefined || inside.has(at)) continue;
    // "I hate what you just did undo that".
    const isDone = before.word === 'did' && tokens[at - 2]?.word === 'just';
    const isOpen = !isMark(before) && (isDone || !leaning.has(before.word));
    const isJoined = token.word === 'and' && joined.has(tokens[at + 1]?.word ?? '');
    if (isMark(before) || isJoined || (conjunctions.has(token.word) && !isMark(token)))
      starts.push({ at, isApart: true });
    else if ((isOpen || before.word === 'that') && isRequest(tokens, at)) starts.push({ at, isApart: false });
    else if (isOpen && (subjects.has(token.word) || isCommand(tokens, at) || isUrged(tokens, at)))
      starts.push({ at, isApart: false });
  }
  return starts.map(({ at, isApart }, index) => ({ from: at, to: starts[index + 1]?.at ?? tokens.length, isApart }));
}

const range = (from: number, to: number) => Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
