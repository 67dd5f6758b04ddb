import { type Edit, getTemplate } from '@retake/contracts';
import type { Sentence } from '../sentence/sentence.ts';
import { findContradiction, isContradiction } from '../templates/contradictions.ts';
import type { Clause } from './clause.ts';

const turning = new Set(['but', 'while', 'whereas', 'though', 'although']);

/**
 * "everything cooler but clip 2 warmer": what is said of one clip after a "but" takes it out of all of them, when it
 * cannot have both.
 */
export function exceptLater(sentence: Sentence, clauses: readonly Clause[], edits: readonly Edit[]): Edit[] {
  const [all, ...later] = edits;
  const isAll = clauses[0]?.references.length === 1 && clauses[0].references[0]!.all === true;
  if (all === undefined || !isAll || edits.some(({ instruction }) => instruction !== undefined)) return [...edits];
  const start = clauses[1]?.items.find(({ type }) => type === 'reference')?.from ?? 0;
  const joint = sentence.tokens.slice(clauses[0]!.items.at(-1)!.to, start);
  const isOpposed = later.every(({ templates }) =>
    all.templates.some((template) => templates.some((other) => isContradiction(template, other))),
  );
  if (later.length === 0 || !isOpposed || !joint.some(({ word }) => turning.has(word))) return [...edits];
  const excepted = new Set(later.flatMap(({ clips }) => clips));
  const clips = all.clips.filter((clip) => !excepted.has(clip));
  return clips.length === 0 ? [...edits] : [{ ...all, clips }, ...later];
}

/** The question when edits ask one clip for what it cannot have together. */
export function findConflict(edits: readonly Edit[]): string | undefined {
  const byClip = new Map<number, Edit[]>();
  for (const edit of edits) for (const clip of edit.clips) byClip.set(clip, [...(byClip.get(clip) ?? []), edit]);
  for (const [clip, own] of byClip) {
    const pair = findContradiction([...new Set(own.flatMap(({ templates }) => templates))]);
    if (pair !== undefined)
      return `Clip ${clip} is asked to be both "${getTemplate(pair[0]).label.toLowerCase()}" and "${getTemplate(pair[1]).label.toLowerCase()}". Which of the two?`;
    if (own.length > 1 && own.some(({ instruction }) => instruction !== undefined))
      return `Clip ${clip} is asked for two different things. Please ask for one at a time.`;
  }
  return undefined;
}
