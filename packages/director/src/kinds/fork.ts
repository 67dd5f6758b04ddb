import type { KindReader } from '../turn.ts';

const it = '(?:it|this|that|(?:this|the|my)(?: whole)? (?:video|film|project|job|conversation|chat))';
const start = "^(?:please )?(?:(?:can|could|would) you (?:please )?|let's |i (?:want|would like) to )?";
const patterns = [
  new RegExp(
    `${start}(?:fork|branch|duplicate)(?: off)?(?: ${it})?(?: (?:here|now|please))*(?: (?:at|from) cut (\\d{1,9}))?$`,
  ),
  new RegExp(
    `${start}(?:make|create|start) (?:a |another )?(?:new )?(?:branch|fork|duplicate)(?: of ${it})?(?: (?:here|now|please))*(?: (?:at|from) cut (\\d{1,9}))?$`,
  ),
  new RegExp(`${start}(?:make|create) a copy of (?:this|the|my)(?: whole)? (?:video|film|project|job)$`),
];

/** "fork this", "branch off from cut 3", "make a copy of this video": whole sentences only, for "copy" is said of looks too. */
export const readFork: KindReader = ({ sentence }) => {
  const words = sentence.tokens
    .filter(({ kind }) => kind !== 'punctuation')
    .map(({ word }) => word)
    .join(' ');
  for (const pattern of patterns) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const cut = Number(found[1]);
    return cut > 0 ? { kind: 'fork', cut } : { kind: 'fork' };
  }
  return undefined;
};
