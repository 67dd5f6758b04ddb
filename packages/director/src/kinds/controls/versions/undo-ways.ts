import { templates, type Understanding } from '@retake/contracts';
import { readSentence } from '../../../sentence/read-sentence.ts';
import type { Item } from '../../../sentence/sentence.ts';
import type { Turn } from '../../../turn.ts';
import { findClips } from '../find-clips.ts';
import { type Pieces, toWays, type Way } from '../ways.ts';
import { listNamedClips } from './named-clips.ts';

const clips = '(?<clips>.+?)';
const change =
  '(?:change|edit|grade|grading|look|effect|filter|tweak|adjustment|modification|thing|step|one|regeneration|template|treatment|touch|work|alteration|correction|update)';
const lastChange = `(?:(?:the|my|that|your|our|this|very) )*(?:(?:last|latest|previous|most recent|recent|newest|final) )?${change}(?: there| here)?(?: (?:that )?(?:i|we|you) (?:just |have )*(?:made|did|done|applied|added|asked for)| (?:that )?(?:(?:was|were|has been) )?(?:made|done|applied))?`;
const made =
  '(?:what|whatever) (?:that )?(?:(?:i|we|you|it) (?:just |have |last )*(?:did|changed|made|done|edited)|(?:just |was |has |been |have )*(?:happened|done|changed))(?: there| here| last)?';
const onto = '(?:to|on|of|for|in|at|from|with|made to|done to|made in|made on)';
const lately =
  '(?: (?:this morning|this afternoon|today|yesterday|earlier|just now|a moment ago|a minute ago|last night|last time|again|after all|once more))*';
const undoing = '(?:undo|revert|reverse|take back|roll back|rollback|scrap|discard|withdraw|drop)';
const surely = '(?:undo|revert|take back|roll back|rollback)';
const it = '(?:it|this|that|them)';
const undone = `(?:(?:what|whatever|(?:the |that |my |our |last )*(?:changes?|edits?|things?|ones?|steps?|looks?|versions?)(?: ${onto} (?<of>[a-z0-9' ]{1,40}?))?(?: that| which)?) (?:i|we|you) (?:just |have |had |did |accidentally |wrongly )*(?:undid|undo|undone|took back|taken back|took out|taken out|reverted|removed|rolled back)(?: (?:with|by) (?:the )?undo)?|(?:the |that |my |our |last )*(?:undone|reverted) (?:changes?|edits?|ones?|things?|steps?|look|effect)|(?:the |that |my |our |last )*(?:changes?|edits?|ones?|things?|steps?|looks?)(?: (?:that|which))? (?:was|were|has been|is|got) (?:just |accidentally |wrongly )*(?:undone|reverted|taken back|rolled back))(?: (?:a (?:minute|moment|second) ago|just now|before|earlier|by (?:mistake|accident)))?`;
const back =
  '(?:redo|reapply|re apply|restore|bring back|put back|get back|give back|reinstate|return|repeat|recover|do again|apply again)';
/** "One step forward": of the steps that were taken back, where no clip could be moved. */
const forward =
  '(?:(?:(?:take|go) )?(?:one|a|1) step forwards?|(?:step|roll) forwards? again|roll forwards?|(?:go )?forwards? (?:one|a|1) step)(?: again| once more)?';
const anew = '(?: (?:again|once more|one more time|back|back in|in again))*';

/** "That was a mistake, can you reverse it?": what is reversed is no order. */
const regretted =
  /\b(?:mistakes?|wrong|oops|whoops|accident(?:ally)?|didn't (?:mean|want)|not what|worse|awful|hate|hates|don't like|doesn't like|horrible|terrible|better before|misclicked?|sorry)\b/iu;

const toKind =
  (kind: 'undo' | 'redo') =>
  (turn: Turn, pieces: Pieces): Understanding | undefined => {
    const numbers = listNamedClips(turn, pieces.clips ?? pieces.of);
    const alone = pieces.alone === undefined ? undefined : findClips(turn, pieces.alone);
    if (numbers === undefined) return undefined;
    if (pieces.here !== undefined) return turn.selected.length === 0 ? undefined : { kind, clips: [...turn.selected] };
    // "Undo the zipper" is about a thing of the picture.
    if (pieces.alone !== undefined)
      return alone === undefined || alone.isThing || /^(?:all|everything|every)\b/u.test(pieces.alone)
        ? undefined
        : { kind, clips: [...alone.numbers] };
    return numbers.length === 0 ? { kind } : { kind, clips: [...numbers] };
  };

/** Names of looks that are words of scenes too, as long as nothing else is said of them. */
const lookNames = new Set(templates.flatMap(({ id, label }) => [id, ...label.toLowerCase().split(' ')]));

/** "Undo the noir on clip 2": what is taken back is named by its look. */
function undoLook(turn: Turn, { look, clips: said }: Pieces): Understanding | undefined {
  const { items, tokens } = readSentence(look ?? '', turn.clips);
  const isName = ({ type, from }: Item) =>
    type === 'template' || (type === 'word' && lookNames.has(tokens[from]!.word));
  if (!items.some(isName) || !items.every((item) => isName(item) || ['filler', 'strength'].includes(item.type)))
    return undefined;
  const found = findClips(turn, said ?? '');
  return found === undefined ? undefined : { kind: 'undo', clips: [...found.numbers] };
}

/** "take back the grade on 3", "ctrl+z", "bring the undone change back". */
export const undoWays: readonly Way[] = [
  ...toWays(
    [
      `(?:${back}|(?:bring|give|get) (?:me|us) back) ${undone}(?: ${onto} ${clips})?`,
      '(?:(?:i|we) )?(?:want|need|would like|get|have|give me|bring|bring me) (?:(?:my|our|the|that|your|last) )+(?:change|edit|changes|edits) back(?: again)?',
      `(?:do|apply|make|run|perform|put|take|repeat|execute) ${undone}(?: ${onto} ${clips})?${anew}`,
      `(?:do|apply|make|run|perform|repeat) (?:again|once more) ${undone}(?: ${onto} ${clips})?`,
      `(?:(?:(?:i|we) )?(?:want|need|would like|have|get) )?${undone}(?: ${onto} ${clips})? (?:restored|reapplied|redone|reinstated|brought back|back in)`,
      `(?:(?:i|we) )?(?:want|need|would like|have|bring|put|get|give|take) ${undone}(?: ${onto} ${clips})? back(?: again)?`,
      `${undone}(?: ${onto} ${clips})? (?:back|again)`,
      '(?:undo|revert|reverse|take back) (?:the |that |my |our |last )*undo(?: again)?',
      '(?:take|roll|turn) (?:the |that |my |our |last )*undo back',
      '(?:ctrl|control|cmd|command|strg) (?:and )?(?:y|(?:and )?shift (?:and )?z)',
      'un ?undo(?: (?:it|that|this))?',
    ],
    toKind('redo'),
  ),
  ...toWays([forward], ({ selected }) => (selected.length > 0 ? undefined : { kind: 'redo' })),
  ...toWays(
    [
      '(?:undo|revert|reverse|take back|roll back) (?<alone>(?:this|that|these|those) (?:ones?|clips?|scenes?|shots?))',
      `${undoing} ${lastChange}(?: ${onto} ${clips})?${lately}`,
      `${surely} ${made}(?: ${onto} ${clips})?${lately}`,
      `(?:take|get) ${lastChange} (?:away|off|out|off again)(?: (?:of|from|on))?(?: ${clips})?${lately}`,
      `(?:go )?back to (?:the )?(?:previous|last|earlier) (?:state|step|status)(?: (?:of|for|on) ${clips})?`,
      `(?:take|roll) (?:${lastChange}|${made})(?: ${onto} ${clips})? back`,
      `(?:take|roll) ${it} back(?: ${onto} ${clips})?`,
      '(?:undo|revert)(?: (?:on|for|in|to))? (?<alone>.+)',
      '(?<alone>.+?) (?:[:,-] )?(?:undo|revert)',
      `${surely}(?: ${it})?`,
      '(?:undo|revert) (?<here>here|there)',
      '(?:ctrl|control|cmd|command|strg) (?:and )?z',
      `(?:(?:take|go|rewind|move) )?(?:one|a|1) step back(?: ${onto} ${clips})?|(?:step|go|rewind|move) back (?:once|one|a step|one step)|rewind (?:it )?(?:once|the last step|(?:by )?(?:one|a|1) step)`,
      `back (?:one|a|1) step(?: ${onto} ${clips})?`,
      `rewind (?:once|(?:by )?(?:one|a|1) step) ${onto} ${clips}`,
      `(?:get rid of|lose|forget|forget about|ditch|remove|delete|erase|nix|trash|throw away|throw out|take away|take out|take off|bin) (?:the|my|that|your|our) (?:last|latest|previous|most recent) (?:change|edit|modification|adjustment|tweak|alteration|correction|edit step|step)(?: ${onto} ${clips})?${lately}`,
      `(?:get|bring|put|set|take|turn|change|have|want|need|make|roll|switch) ${clips} back(?: to)? (?:how|the way|what|like|as) (?:it|they|that|this) (?:was|were|looked|used to be|used to look|had been)(?: (?:before|earlier|a moment ago|just now))*`,
    ],
    toKind('undo'),
  ),
  ...toWays(['reverse (?:it|that|this)'], ({ sentence }) =>
    regretted.test(sentence.text) ? { kind: 'undo' } : undefined,
  ),
  ...toWays([`${undoing} (?<look>.+?) (?:to|on|of|for|in|from) ${clips}${lately}`], undoLook),
];
