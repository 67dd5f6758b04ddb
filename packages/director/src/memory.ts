import { type Edit, isRetakeError } from '@retake/contracts';
import { toTemplateWish } from './edits/wish.ts';
import type { ClipContext, HistoryMessage } from './message-context.ts';
import { recall } from './recall.ts';
import { readSentence } from './sentence/read-sentence.ts';
import { listNamed } from './sentence/sentence.ts';
import { checkText } from './text/check-text.ts';
import type { Memory, Wish } from './turn.ts';
import { interpretAsked } from './withheld/interpret-asked.ts';

/** Messages read back. What lies further off is not what "the same" means. */
const readBack = 16;
/** Only the start of a reply is read: it names the clips that were changed. */
const replyCharacters = 200;

function toWish(edits: readonly Edit[]): Wish | undefined {
  const [first] = edits;
  const isOne = edits.every(
    (edit) => edit.templates.join() === first?.templates.join() && edit.instruction === first?.instruction,
  );
  if (first === undefined || !isOne) return undefined;
  return {
    templates: first.templates,
    ...(first.strength === undefined ? {} : { strength: first.strength }),
    ...(first.instruction === undefined ? {} : { instruction: first.instruction }),
  };
}

/** What edits leave for the next message to point at: their wish when it is one, and their clips. */
export function toMemory(edits: readonly Edit[]): Memory {
  const wish = toWish(edits);
  const clips = [...new Set(edits.flatMap((edit) => edit.clips))].sort((a, b) => a - b);
  return { ...(wish === undefined ? {} : { wish }), ...(clips.length === 0 ? {} : { clips }) };
}

function remember(memory: Memory, text: string, clips: readonly ClipContext[]): Memory {
  try {
    const { understanding, wish } = interpretAsked(checkText(text), { clips, selected: [], memory });
    if (understanding.kind === 'edit') return toMemory(understanding.edits ?? []);
    if (understanding.kind === 'clarify' && wish !== undefined) return { wish, isOpen: true };
    if (understanding.kind === 'clarify') return {};
    return memory.isOpen === true ? {} : memory;
  } catch (error) {
    if (isRetakeError(error)) return memory;
    throw error;
  }
}

const choosing = /\b(?:which|or|do you mean|did you mean)\b/iu;

/** "Clip 1 or clip 2?": what a question leaves to choose from. */
function findChoices(reply: string, clips: readonly ClipContext[]): Pick<Memory, 'choices' | 'isOpen'> {
  const said = [...reply.slice(0, replyCharacters).matchAll(/(?<![\d.$])\d{1,3}(?![\d.]*\d|\s?(?:%|s\b))/gu)].map(
    Number,
  );
  const choices = [...new Set(said)].filter((number) => clips.some((clip) => clip.number === number));
  return choosing.test(reply) && choices.length > 1 ? { choices, isOpen: true } : {};
}

/** A reply that says which clips it changed ("Clip 2: brighter.") closes the question that the rules were left with. */
function learn(memory: Memory, reply: string, clips: readonly ClipContext[]): Memory {
  if (reply.trimEnd().endsWith('?'))
    return memory.wish === undefined ? memory : { ...memory, ...findChoices(reply, clips) };
  const told = learnWish({}, reply, clips);
  const isFree = memory.wish === undefined || memory.wish.instruction !== undefined;
  if (isFree && told.wish !== undefined) return told;
  if (memory.isOpen !== true) return memory.wish === undefined ? memory : { ...memory, isDone: true };
  const named = listNamed(readSentence(reply.slice(0, replyCharacters), clips)).filter(
    ({ kind, weak, problem }) => kind === 'named' && !weak && problem === undefined,
  );
  const [first] = named;
  return first === undefined || memory.wish === undefined
    ? memory
    : { wish: memory.wish, clips: first.clips, isDone: true };
}

/** "Done! Clip 2 is warmer now.": a reply can tell what was changed when the wish itself was not understood as a look. */
function learnWish(memory: Memory, reply: string, clips: readonly ClipContext[]): Memory {
  for (const part of reply.slice(0, replyCharacters).split(/[.!\n]/u)) {
    const { items } = readSentence(part, clips);
    const isPlain = items.every(({ type }) => !['word', 'quote', 'negation', 'version', 'except'].includes(type));
    const named = items.flatMap((item) =>
      item.type === 'reference' && item.reference.kind === 'named' && !item.reference.weak ? [item.reference] : [],
    );
    const [first] = named;
    const isTold = named.length === 1 && first!.problem === undefined && items.some(({ type }) => type === 'template');
    if (isPlain && isTold) return { wish: toTemplateWish(items), clips: first!.clips, isDone: true };
  }
  return memory;
}

/** What the conversation leaves for the next message to point at. Of earlier messages only those that the last ones lean on are read. */
export function readMemory(history: readonly HistoryMessage[], clips: readonly ClipContext[]): Memory {
  return readUpTo(history.slice(-readBack), clips);
}

function readUpTo(history: readonly HistoryMessage[], clips: readonly ClipContext[]): Memory {
  const last = history.at(-1);
  if (last === undefined) return {};
  const before = recall(() => readUpTo(history.slice(0, -1), clips));
  return last.role === 'user' ? remember(before, last.content, clips) : learn(before, last.content, clips);
}
