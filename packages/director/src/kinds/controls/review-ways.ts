import type { Understanding } from '@retake/contracts';
import type { Turn } from '../../turn.ts';
import { findClips } from './find-clips.ts';
import { toWays, type Way } from './ways.ts';

const departments =
  'legal|marketing|sales|management|finance|compliance|accounting|design|brand|pr|corporate|product|headquarters|hq|upstairs|production|editorial|the client|clients?|boss|customers?|director|producer|label|agency';
const who = `(?:i|we|they|he|she|everyone|everybody|(?:the|my|our|a|his|her) [a-z]+(?: [a-z]+)?|${departments}|[a-z]+ (?:from|in|at) (?:the )?(?:${departments}|[a-z]+ (?:team|department)))`;
const own = '(?:my|our|its|their|his|her|the|a|an|full|final|official|formal)';
const clips =
  '(?:(?:the |this |that )?(?:(?:new|newest|latest|last|current) )?(?:takes?|versions?|cuts?|edits?|changes?|results?) (?:of|for|in|on|to) )?(?<clips>.+?)(?: (?:takes?|versions?|edits?|results?))?';
const minds =
  '(?: (?:again )?before (?:i|we|they|he|she|someone|somebody|anyone|(?:the|my|our) [a-z]+) (?:changes?|have|has|gets?|can change) (?:(?:my|our|their|his|her|its|your|a|second|cold|other) )*(?:minds?|thoughts?|feet|ideas?)(?: again)?)?';
const from = `(?: (?:by|from|on|for|because of|due to|over|on account of) [a-z' ]+)?${minds}`;
const side = '(?: (?:from|on) (?:my|our) (?:side|end|part))?';
const done = '(?:(?:now|hereby|both|all|officially|finally|already|just|been|fully) )*';
const pointing =
  /^(?:it|(?:this|that|the selected)(?: (?:one|clip|scene|shot|take|version))?|them|(?:these|those|the selected)(?: (?:ones|clips|scenes|shots|takes|versions))?|all of (?:it|them|these|those)|both(?: (?:clips|scenes|shots|takes|ones)| of (?:them|these|those))?)$/;
const approval = '(?:ok|go|go ahead|yes|approval|sign off|green light|blessing|thumbs up|okay)';

/** Clips of a review: named, or those that are pointed at; none where no others are known. */
function toReviewed(turn: Turn, said: string | undefined): readonly number[] | undefined {
  if (said === undefined || pointing.test(said)) {
    const pointed = turn.selected.length > 0 ? turn.selected : (turn.memory.clips ?? []);
    if (said?.startsWith('both') && pointed.length !== 2) return undefined;
    return turn.clips.length === 1 ? [1] : pointed.length > 0 ? pointed : undefined;
  }
  return findClips(turn, said)?.numbers;
}

const toReview =
  (kind: 'approve' | 'reject') =>
  (turn: Turn, { clips: said }: Readonly<Record<string, string | undefined>>): Understanding | undefined => {
    const numbers = toReviewed(turn, said);
    return numbers === undefined || numbers.length === 0 ? undefined : { kind, clips: [...numbers] };
  };

const approving = toWays(
  [
    '(?:all )?(?:approved?|accepted|sign(?:ed)? off|lgtm)',
    `(?:it's|its|he's|she's|he is|she is|that's|thats|this is|that is|it is|this one's|they're|theyre|they are|these are|those are) ${done}(?:approved|accepted|signed off)`,
    `(?:approved|accepted|signed off|cleared|lgtm|ok'd)(?: :| -| –| ,)? ${clips}`,
    `sign ${clips} off${from}`,
    `(?:(?:keep|leave|let) )?${clips} (?:(?:(?:can|may|should|must|will) )?(?:stays?|remains?) )?(?:so|like (?:this|that)|(?:as|the way) (?:it|they|he|she|that) (?:is|are)|as is|alone|untouched|unchanged) ,? ?(?:(?:and|so|it's|he's|she's|they're|they are|it is|that's) )*(?:approved|accepted|signed off|approve (?:it|them)|sign (?:it|them) off)`,
    '(?:keep|keeping) (?<clips>(?:this|that|these|those|it|them|the selected)(?: (?:one|ones|clips?|scenes?|shots?|takes?|versions?))?)',
    '(?:keep|go with|stick with|stay with|settle on) (?:the |this |that )?(?:new|newest|latest|last|current) (?:take|version|cut|edit|result|one)(?: (?:of|for|in|on) (?<clips>.+?))?',
    `(?:approve|approving|accept|accepting|sign off|signing off|greenlight)(?: on| of)? ${clips}${from}`,
    `(?:i'm|i am|we're|we are) (?:very |really |so |all )?(?:happy|pleased|satisfied|fine|good|ok|okay|done) with ${clips}(?: ,| -| and| so)* (?:please |you can |go ahead and )*(?:sign (?:it|them|that|this) off|approve (?:it|them|that|this))`,
    `you have (?:${own} )*${approval} (?:for|on|of|to) ${clips}`,
    `(?:mark|set|put|flag|tag|count|consider|treat) ${clips} (?:(?:as|to) )?(?:be )?(?:approved|accepted|signed off|final)${side}`,
    `give ${clips} ${own}? ?${approval}`,
    `give (?:${own} )*${approval} (?:to|for|on) ${clips}`,
    `(?:put|stick|slap|write) (?:an? )?(?:approved|approval|ok) on ${clips}`,
    `${clips} (?:(?:is|are|was|were|has|have|gets?|got) )?${done}(?:approved|accepted|signed off|greenlit|cleared)${from}`,
    `(?:has|have) (?:(?:just|already|now|also) )*(?:approved|accepted|signed off)(?: on)? ${clips}`,
    `${clips} (?:meets?|met|finds?|found)(?: with)? (?:${own} )*${approval}${from}`,
    `${who} (?:(?:hereby|have|has|had|just|already|finally|do|does|now) )*(?:approves?|approved|accepts?|accepted|signed off|signs? off|cleared)(?: on| of)? ${clips}`,
    `${approval} (?:for|on|of|to) ${clips}`,
    `${who} (?:(?:have|has|just|already|finally) )*(?:gives?|gave|given) (?:${own} )*${approval} (?:for|to|on|of) ${clips}`,
    `${who} (?:(?:have|has|just|already|finally) )*(?:gives?|gave|given) ${clips} (?:${own} )*${approval}`,
    `${clips} (?:has|have|gets?|got) (?:${own} )*${approval}${from}`,
  ],
  toReview('approve'),
);

const rejecting = toWays(
  [
    '(?:all )?rejected?',
    `(?:not (?:approved|accepted)|rejected|refused|turned down)(?: :| -| –| ,)? ${clips}`,
    `(?:reject|rejecting|turn down|turning down) ${clips}${from}`,
    `(?:(?:an?|big|my|our) )*(?:thumbs down|no go|rejection|veto) (?:for|on|to|of) ${clips}${from}`,
    `give ${clips} (?:(?:an?|big|my|our) )*(?:thumbs down|veto|no)`,
    `(?:put|stick|slap|write) (?:a )?(?:rejected|rejection) on ${clips}`,
    `(?:mark|set|put|flag|tag|count|consider|treat) ${clips} (?:(?:as|to) )?(?:be )?(?:rejected|not approved|not accepted)${side}`,
    `${clips} (?:(?:is|are|was|were|has|have|gets?|got) )?${done}(?:rejected|turned down)${from}`,
    `(?:has|have) (?:(?:just|already|now|also) )*(?:rejected|turned down) ${clips}`,
    `${who} (?:(?:hereby|have|has|had|just|already|finally|do|does|now) )*(?:rejects?|rejected|turned down|turns? down) ${clips}`,
    `${who} (?:cannot|can't|cant|can not|could not|couldn't|won't|wont|will not|don't|dont|do not|doesn't|does not|didn't|did not|refuses? to|is not going to) (?:approve|accept|sign off)(?: on| of)? ${clips}`,
    // "The label says" is taken off before it.
    `no to ${clips}`,
    `${clips} (?:is|are) (?:(?:an?|clear|definite|big|strong|still) )*(?:no|no go|veto) (?:from|for|by) (?:me|us|(?:the|my|our) [a-z]+)`,
    `(?:cannot|can't|cant|can not|couldn't) (?:approve|accept|sign off)(?: on| of)? ${clips}`,
    `${clips} (?:is|are|was|were|has|have) (?:(?:been|just|all) )*(?:rejected|turned down|not accepted)${from}`,
  ],
  toReview('reject'),
);

/** "the label has given its approval for the bridge", "our lawyers cannot accept the hook". */
export const reviewWays: readonly Way[] = [...rejecting, ...approving];
