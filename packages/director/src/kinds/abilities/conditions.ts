const start =
  '(?:if|in case|unless|when|whenever|once|after|before|while|until|as soon as|even if|even when|even after)';
const condition = new RegExp(`^(?:and |but |then |so |,|suppose|say|assuming| )*(?:${start}|suppose|assuming) `, 'u');
const behind = new RegExp(` (?=${start} )`, 'u');
/** "If you can", "once you have a minute": courtesy, and no condition. */
const courteous =
  /^(?:if|when|whenever|once|as soon as) (?:you (?:can|could|want|like|please|don't mind|do not mind|wouldn't mind|have|get|find|are able)|(?:it's |it is |that's |that is |at all )*(?:possible|ok|okay|alright|fine|not too late|easy|no trouble))\b/u;
/** Only these put in doubt whether it should be done at all. */
const doubting = /^(?:even )?(?:if|in case|unless)\b/u;
/** "Can I undo that later?": not now. */
const later =
  / (?:later(?: on)?|afterwards|after that|at any time|any ?time|at any point|at some point|in the future|whenever|tomorrow|next week|any more|anymore)$/u;

/** Words without the condition behind them. */
export interface Condition {
  readonly words: string;
  /** Whether what is asked about would only be done in some case or at some time. */
  readonly isSupposed: boolean;
  readonly isLater: boolean;
  /** Whether it may not be done at all. */
  readonly isDoubted: boolean;
}

/** Whether a part of a message only supposes something: "if the client hates it". */
export const isCondition = (part: string): boolean => condition.test(part) && !courteous.test(part);

/** Takes "if I don't like it" and "later" off the end of a question. */
export function splitCondition(part: string): Condition {
  const at = part.search(behind);
  const [words, rest] = at === -1 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
  const isSupposed = rest !== '' && isCondition(rest);
  const bare = words.replace(later, '');
  return {
    words: bare,
    isSupposed: isSupposed || bare !== words,
    isLater: bare !== words,
    isDoubted: isSupposed && doubting.test(rest),
  };
}
