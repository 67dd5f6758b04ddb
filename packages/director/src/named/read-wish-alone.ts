import { limits } from '@retake/contracts';
import { toGistClauses } from '../gist/clauses.ts';
import { listThingWords } from '../gist/leftovers.ts';
import { isRequest } from '../gist/requests.ts';
import { interpret } from '../interpret.ts';
import { readSentence } from '../sentence/read-sentence.ts';
import { type Sentence, toText } from '../sentence/sentence.ts';
import type { Interpretation } from '../turn.ts';
import { nameThings } from './name-things.ts';

/**
 * A wish for something else than a look, in the one clip that the words of a message tell, with reasons around it: "the
 * yawning man, give him a dog, my neighbour's waits there every day". All words are kept for the model. Undefined where more
 * than one part asks for something.
 */
export function readWishAlone(
  sentence: Sentence,
  situation: Parameters<typeof interpret>[1],
): Interpretation | undefined {
  const named = nameThings(sentence, true);
  const [name, ...others] = named === undefined ? [] : [...named.names.keys()];
  if (named === undefined || name === undefined || others.length > 0) return undefined;
  const again = readSentence(named.text, situation.clips, situation.selected);
  const isOther = again.items.some(
    (item) =>
      item.type === 'reference' && `clip ${item.reference.clips.join()}` !== name && item.reference.kind === 'named',
  );
  const asking = toGistClauses(again).filter((clause) => isRequest(again, clause));
  const [wish, ...more] = asking;
  if (isOther || wish === undefined || more.length > 0 || listThingWords(again, wish.items).length === 0)
    return undefined;
  const said = toText(again, wish.items[0]!.from, wish.items.at(-1)!.to);
  const { understanding, ...rest } = interpret(said.includes(name) ? said : `${name}: ${said}`, situation);
  const [edit, ...edits] = understanding.edits ?? [];
  if (edit?.instruction === undefined || edits.length > 0 || `clip ${edit.clips.join()}` !== name) return undefined;
  const instruction = sentence.text.slice(0, limits.instructionCharacters);
  return { ...rest, understanding: { ...understanding, edits: [{ ...edit, instruction }] } };
}
