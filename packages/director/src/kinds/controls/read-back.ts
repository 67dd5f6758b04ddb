import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { toPlainRequest } from './to-plain-request.ts';

const pointing =
  '(?:it|that|this|that one|this one|that version|this version|that take|(?:the|that|my) (?:last )?(?:change|edit|one)|the last)';
const lastly =
  '(?: (?:again|instead|then|now|please|here|there|for (?:it|this|that)|(?:for|of|on|in) (?:the |this )?(?:selected )?(?:clip|one|scene|shot)))*';
const bringing = new RegExp(
  `^(?:(?:bring|put|get|give|take|have|turn|reverse) ${pointing} back|(?:reverse|put|make|apply|do) ${pointing} again|reverse (?:it|that|this)|(?:bring|get|give) (?:me |us )?(?:back )?${pointing}(?: back)?|(?:bring|put|get|take) back ${pointing}|redo(?: ${pointing})?|(?:reapply|reinstate|recover|repeat) ${pointing}|restore ${pointing}|i (?:want|need) ${pointing} back)(?: in| on)?(?: again)?(?: (?:like|as|how|the way) it was(?: before(?: (?:the|my|that) undo)?)?)?$`,
  'u',
);
const returning = new RegExp(
  `^(?:(?:i |we )?(?:(?:go back|back|return|returning|revert|switch|switch back|roll back|change back) to ${pointing}|(?:restore|use|load|take|keep|bring back|reinstate|reload|pick|choose|recover|revive|switch back to) ${pointing}|(?:bring|put|get|take|set|have|want|need|give|give me|give us) ${pointing} back(?: to ${pointing})?|(?:have|get|take|use|want|need|load|give me|give us|show|put in|bring) ${pointing} again|(?:go|prefer|stick|stay) (?:back )?(?:with|for) ${pointing}))${lastly}$`,
  'u',
);
const undone = /\b(?:undid|undone|undo|unde?d|took back|taken back|reverted|rolled back|ctrl and z)\b/u;

/**
 * A request that only points at what is said around it: "the client does want the change that we undid, put it back" is
 * a redo, "I preferred version 2 of clip 4, could we return to it?" brings that version back.
 */
export function readBack(turn: Turn, from: number, to: number): Understanding | undefined {
  const { tokens, items } = turn.sentence;
  const words = tokens.slice(from, to).map(({ word }) => word);
  const said = toPlainRequest(words.filter((word) => word !== '?'));
  const around = [...tokens.slice(0, from), ...tokens.slice(to)].map(({ word }) => word).join(' ');
  if (bringing.test(said) && undone.test(around)) return { kind: 'redo' };
  if (!returning.test(said)) return undefined;
  const versions = items.flatMap((item) => (item.type === 'version' && typeof item.version === 'number' ? [item] : []));
  const outside = versions.filter((item) => item.to <= from || item.from >= to);
  const [version, ...others] = outside.map((item) => item.version as number);
  const [clip, ...more] = turn.selected.length > 0 ? turn.selected : turn.clips.length === 1 ? [1] : [];
  if (version === undefined || version < 1 || others.length > 0 || clip === undefined || more.length > 0)
    return undefined;
  return { kind: 'restore', clips: [clip], version };
}
