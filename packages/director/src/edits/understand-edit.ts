import { type Edit, getTemplate, limits, RetakeError } from '@retake/contracts';
import { type Item, type Sentence, toText } from '../sentence/sentence.ts';
import { findContradiction } from '../templates/contradictions.ts';
import type { Interpretation, Turn, Wish } from '../turn.ts';
import { toClarify, toLookWords } from './clarify.ts';
import { applyExceptions, type Clause, settleWeak, toClauses } from './clause.ts';
import { isTargets, toTargets } from './clause-targets.ts';
import { exceptLater, findConflict } from './conflicts.ts';
import { dropUnmeant, saysPicture } from './content.ts';
import { readFollowUp } from './follow-up.ts';
import { findMisreading } from './guards.ts';
import { settleWishes } from './settle-wishes.ts';
import { findStatement } from './statements.ts';
import { toEdit, toInstruction, toTemplateWish } from './wish.ts';

const ask = (question: string): Interpretation => ({ understanding: toClarify(question) });

/** What a clause asks for: templates when they are all of it, its words otherwise, or a question. */
function toWish(turn: Turn, clause: readonly Item[]): Wish | Interpretation | undefined {
  const items = dropUnmeant(turn.sentence, settleWishes(turn.sentence, clause));
  const has = (...types: readonly Item['type'][]) => items.some(({ type }) => types.includes(type));
  const hasTemplate = has('template');
  const leftover = has('word', 'quote', 'version') || (has('negation', 'strength') && !hasTemplate);
  if (leftover) {
    if (!has('word', 'quote') || has('version')) return undefined;
    const isOpen = !saysPicture(turn.sentence, items);
    if (isOpen) return hasTemplate ? askExactly(turn.sentence, items) : undefined;
    const instruction = toInstruction(turn.sentence, items);
    // One word alone ("today") says no change.
    if (!/\s/u.test(instruction.trim())) return undefined;
    if (instruction.length > limits.instructionCharacters) throw new RetakeError('INSTRUCTION_TOO_LONG');
    return { templates: [], instruction };
  }
  if (!hasTemplate) return undefined;
  const wish = toTemplateWish(items);
  if (has('negation')) {
    const label = getTemplate(wish.templates[0]!).label.toLowerCase();
    return ask(`Should it not be ${label}? Say how it should look instead, such as "a bit brighter".`);
  }
  const pair = findContradiction(wish.templates);
  if (pair === undefined) return wish;
  const [a, b] = pair.map((id) => getTemplate(id).label.toLowerCase());
  return ask(`"${a}" and "${b}" contradict each other. Which of the two should it be?`);
}

/** A wish for templates among words that may change its meaning ("brighter or warmer"): buttons for what it may be. */
export function askExactly(sentence: Sentence, items: readonly Item[]): Interpretation {
  const reference = items.find(({ type }) => type === 'reference');
  const subject = reference === undefined ? '' : `${toText(sentence, reference.from, reference.to)}: `;
  const looks = new Map(items.flatMap((item) => (item.type === 'template' ? [[item.template, item.strength]] : [])));
  const choices = [...looks].slice(0, 4).map(([id, strength]) => {
    return { label: getTemplate(id).label, text: `${subject}${toLookWords(id, strength)}` };
  });
  return { understanding: toClarify('What exactly should change?', choices) };
}

const isQuestion = (result: Wish | Interpretation): result is Interpretation => 'understanding' in result;

/** Whether the clause of a longer message begins with the clips it is about: words before them may belong elsewhere. */
function startsWithClips(clause: Clause): boolean {
  const start = clause.items.find(({ type }) => type !== 'filler');
  return start?.type === 'reference';
}

/** Understands a message that is no other kind: an edit, or the question that keeps it from being a wrong one. */
export function understandEdit(turn: Turn): Interpretation {
  const followUp = readFollowUp(turn);
  if (followUp !== undefined) return followUp;
  const problem = turn.sentence.items.flatMap((item) =>
    (item.type === 'reference' || item.type === 'except') &&
    item.reference.problem !== undefined &&
    !item.reference.weak
      ? [item.reference.problem]
      : [],
  )[0];
  const items = applyExceptions(settleWeak(turn.sentence.items), turn.selected);
  if (items === undefined) return ask('Except which clips, and out of which? Say "all clips except 4", for example.');
  const misreading = findMisreading(turn.sentence, items);
  if (misreading !== undefined) return { understanding: misreading };
  const weakProblem = items.find((item) => item.type === 'reference' && item.reference.problem !== undefined);
  const asked = problem ?? (weakProblem?.type === 'reference' ? weakProblem.reference.problem : undefined);
  if (asked !== undefined) {
    const isLook =
      items.some(({ type }) => type === 'template') &&
      !items.some(({ type }) => ['word', 'quote', 'negation'].includes(type));
    const understanding = toClarify(asked.question, asked.choices);
    return isLook ? { understanding, wish: toTemplateWish(items) } : { understanding };
  }
  const statement = findStatement(turn.sentence, items);
  if (statement !== undefined) return { understanding: statement };
  const clauses = toClauses(items);
  if (clauses === undefined)
    return ask('Which change belongs to which clip? Say it clip by clip: "clip 1 brighter, clip 2 warmer".');
  return toEdits(turn, clauses);
}

function toEdits(turn: Turn, clauses: readonly Clause[]): Interpretation {
  const named = clauses.map(({ references }) => references.flatMap(({ clips }) => clips));
  const edits: Edit[] = [];
  const wishes: Wish[] = [];
  for (const [index, clause] of clauses.entries()) {
    const wish = toWish(turn, clause.items);
    if (wish === undefined) return ask('What should change? Say which clip, and how it should look.');
    if (isQuestion(wish)) return wish;
    if (clauses.length > 1 && wish.instruction !== undefined && !startsWithClips(clause)) {
      return ask('More than one clip is named. Please say clip by clip what should change, or one clip at a time.');
    }
    const others = named.flatMap((numbers, other) => (other === index ? [] : numbers));
    const targets = toTargets(turn, clause, wish, others);
    if (!isTargets(targets)) return targets;
    edits.push(toEdit(wish, targets));
    wishes.push(wish);
  }
  const settled = exceptLater(turn.sentence, clauses, edits);
  const conflict = findConflict(settled);
  if (conflict !== undefined) return ask(conflict);
  return wishes.length === 1
    ? { understanding: { kind: 'edit', edits: settled }, wish: wishes[0]! }
    : { understanding: { kind: 'edit', edits: settled } };
}
