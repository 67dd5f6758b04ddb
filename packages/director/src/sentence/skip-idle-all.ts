import type { Scope } from '../references/reference.ts';
import { toVocabulary } from '../words/vocabulary.ts';

/** "At all", "after all". */
const before = toVocabulary('at after');
/** "It all feels too distant", "this is all too dark": all of what is pointed at. */
const pointers = toVocabulary("it this that it's that's its thats");
const linking = toVocabulary('is was looks feels seems be looked felt');
/** "All I want is …", "all it needs is …", "all this". */
const behind = toVocabulary("i i'd i'm we we'd you he she it they this that that's");
const ofWhat = toVocabulary('it this that here');

/**
 * Index behind an "all" or "everything" that stands for no clips of its own: that of an idiom ("after all", "all in all", "all I
 * want is"), or of what is pointed at ("it all feels too distant", "everything in it"), "all of it" where clips
 * are selected. Undefined elsewhere.
 */
export function skipIdleAll({ tokens, selected = [] }: Scope, at: number): number | undefined {
  const wordAt = (index: number) => tokens[index]?.word ?? '';
  const [earlier, last] = [wordAt(at - 2), wordAt(at - 1)];
  if (wordAt(at) === 'everything')
    return ['in', 'about', 'on'].includes(wordAt(at + 1)) && ofWhat.has(wordAt(at + 2)) ? at + 1 : undefined;
  if (wordAt(at) !== 'all') return undefined;
  if (wordAt(at + 1) === 'in' && wordAt(at + 2) === 'all') return at + 3;
  if (before.has(last) || pointers.has(last) || (linking.has(last) && pointers.has(earlier))) return at + 1;
  const isOpening = at === 0 || tokens[at - 1]!.kind === 'punctuation' || ['and', 'but', 'so', 'is'].includes(last);
  if (isOpening && behind.has(wordAt(at + 1))) return at + 1;
  const isOfIt = wordAt(at + 1) === 'of' && ofWhat.has(wordAt(at + 2));
  return isOfIt && selected.length > 0 ? at + 2 : undefined;
}
