import { lookNameSchema, type Understanding } from '@retake/contracts';
import { toClarify } from '../../edits/clarify.ts';
import { readSentence } from '../../sentence/read-sentence.ts';
import type { Turn } from '../../turn.ts';
import { readSpan } from './read-span.ts';

const quotes = /^["'“”‘’«»]+|["'“”‘’«».!]+$/g;
const saving = [
  /^(?:save|keep|store|remember) (?:the )?(?:look|grade) (?:of|from) (?<from>.+?) (?:as|under the name(?: of)?|under|by the name(?: of)?) (?<name>.+)$/i,
  /^(?:save|keep|store|remember) (?<from>.+?)['’]s? (?:look|grade) (?:as|under the name(?: of)?|under) (?<name>.+)$/i,
  /^(?:save|keep|store|remember) (?<from>this|that) (?:look|grade) (?:as|under) (?<name>.+)$/i,
];
const using = [
  /^(?:use|apply|put) (?:the |my )?(?:saved )?(?<said>look )?(?<name>.+?)(?<saidAfter> look)? (?:on|onto|to|for|in) (?<to>.+)$/i,
  /^give (?<to>.+?) (?:the |my )(?:saved )?(?<said>look )?(?<name>[^,]+?)(?<saidAfter> look)?$/i,
];
const deleting = /^(?:delete|remove|forget|drop) (?:the |my )?(?:saved )?(?:look (?<after>.+)|(?<before>.+) look)$/i;
const listing =
  /^(?:(?:list|show)(?: me)?|what are|which are|what|which)?\s*(?:all )?(?:(?:the |my )?saved looks|my looks|looks (?:are|have i|did i|do i have) saved?)(?: do i have| are there)?[.?]*$/i;

const clean = (name: string) => name.trim().replace(quotes, '').trim();

/** Looks by name: saved, used, deleted, listed. Only names that exist are used, so that other words stay an edit. */
export function readSaved(turn: Turn, text: string): Understanding | undefined {
  if (listing.test(text)) return { kind: 'look', look: { action: 'list' } };
  const findName = (said: string | undefined) =>
    turn.looks?.find((name) => name.toLowerCase() === clean(said ?? '').toLowerCase());
  const deleted = deleting.exec(text)?.groups;
  const gone = findName(deleted?.after ?? deleted?.before);
  if (gone !== undefined) return { kind: 'look', look: { action: 'delete', name: gone } };
  return readSave(turn, text) ?? readUse(turn, text, findName);
}

function readSave(turn: Turn, text: string): Understanding | undefined {
  const found = saving.map((way) => way.exec(text)?.groups).find((groups) => groups !== undefined);
  if (found === undefined) return undefined;
  const from = readSpan(turn, found.from!);
  if (from === undefined || 'kind' in from) return from;
  const [source] = from.numbers;
  if (from.numbers.length !== 1 || source === undefined)
    return toClarify('The look of which clip should be saved? Name one.');
  const name = lookNameSchema.safeParse(clean(found.name!));
  if (!name.success) return toClarify('By which name should it be saved? A short one, of letters and digits.');
  return { kind: 'look', look: { action: 'save', from: source, name: name.data } };
}

function readUse(
  turn: Turn,
  text: string,
  findName: (said: string | undefined) => string | undefined,
): Understanding | undefined {
  for (const way of using) {
    const found = way.exec(text)?.groups;
    const name = findName(found?.name);
    if (found === undefined || name === undefined) continue;
    const isTemplate = readSentence(name, turn.clips).items.some(({ type }) => type === 'template');
    if (isTemplate && found.said === undefined && found.saidAfter === undefined) continue;
    const to = readSpan(turn, found.to!);
    if (to === undefined) continue;
    return 'kind' in to ? to : { kind: 'look', clips: [...to.numbers], look: { action: 'use', name } };
  }
  return undefined;
}
