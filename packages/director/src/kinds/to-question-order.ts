import { oneOf } from '../words/one-of.ts';

const someone = '(?:i|we|you|one|it|this|that|they|he|she|people)';
const able = '(?:can|could|should|must|may|might|will|would|do|did|have to|need to)';
const asking =
  '(?:how(?: (?:much|long|many [a-z]+|often|exactly))?|what(?: (?:else|all))?|where|when|why|which(?: [a-z]+)?)';
const app = '(?:the |this |your )?(?:app|chat|tool|thing|editor|program|system|site|page|retake|all this|everything)';
const subject = `(?:it|this|that|these|they|${app})`;
const running = oneOf(
  'generation, regeneration, render, rendering, process, run, job, change, edit, thing, work, upload',
);

/** Word orders of questions that English does not have, and the one that it has. */
const orders: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`^(${asking}) (${someone}) (${able}) (?!not\\b)`, 'u'), '$1 $3 $2 '],
  [new RegExp(`^how (${subject}) (?:works?|functions?|is working|go(?:es)?)(?=$| )`, 'u'), 'how does $1 work'],
  [new RegExp(`^how (?:works?|functions?) (${subject})(?=$| )`, 'u'), 'how does $1 work'],
  [/^how much (?:it|this|that) (?:will |would )?costs?(?=$| )/u, 'how much does it cost'],
  [/^how much (?:does |do )?costs? (?:it )?(?=(?:to|for|the|an?|clip|one|this|that)\b)/u, 'how much does it cost '],
  [
    new RegExp(`^how long (?:does )?takes? ((?:the |this |that |an? |my )?${running}|it|this|that)(?=$| )`, 'u'),
    'how long does $1 take',
  ],
  [/^how long (it|this|that) takes?(?=$| )/u, 'how long does $1 take'],
  [/^what costs? (.+)$/u, 'what does $1 cost'],
  [/^how (?:(i|we|you|one) do|do (i|we|you|one)) to /u, 'how do $1$2 '],
  [
    /^how (i|we|one) (?=(?:undo|redo|compare|approve|reject|restore|cancel|retry|reorder|swap|move|change|make|add|use|start|go|get|edit)\b)/u,
    'how do $1 ',
  ],
  [/^what means? (.+)$/u, 'what does $1 mean'],
  [/^what (?:said|says) ((?:the |my |our )?[a-z]+)(?=$| )/u, 'what did $1 say'],
  [/^(explain|show|tell|teach)(?: please)?(?: to)? me(?: please)? /u, '$1 me '],
  [/^((?:is|are) .+) finish$/u, '$1 finished'],
];

/** A part of a message in the word order of an English question: "how much it costs" is "how much does it cost". */
export function toQuestionOrder(part: string): string {
  return orders.reduce((said, [pattern, order]) => said.replace(pattern, order), part);
}
