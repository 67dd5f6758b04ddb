import { toVocabulary } from '../../words/vocabulary.ts';
import { isStory } from './is-story.ts';
import { toPlainRequest } from './to-plain-request.ts';

/** What only a request says. */
const wishes =
  /\b(?:should|must|needs?|please|make|add|put|give|turn|let|remove|replace|change it|instead|could you|can you|would you)\b/u;
/** "I want people to see the logo": what a request is for. */
const aim =
  /\b(?:wants?|need|needs|wish|wishes|like|let) (?:it |this |that |(?:the |my |our )?[a-z]+ )?to (?:see|notice|know|remember|begin|start|end|open|close|feel|hear|get|look at|focus|pause|wait|think|talk|meet|discuss|postpone|decide|check|wrap up|go home|finish|launch|ship|post|publish|upload it|present|show it|sleep|eat|leave|stay|win|buy|save|spend)\b/u;
/** "I didn't want to undo": what was not wanted is no wish. */
const unwanted =
  /\b(?:didn't|didnt|did not|never|don't|dont|do not|wasn't) (?:really |actually |mean to )?(?:want|wanted|mean|meant|trying)(?: (?:to|that|this|it))\b/gu;
/** "I should not have undone that": too late to be a wish. */
const missed =
  /\bshould(?:n't|nt| not| never)? (?:have|of|'ve) (?:[a-z]+ed|done|undone|left|kept|gone|made|seen|said|told|thought|known|taken|chosen|put|let)\b/u;
/** "Please mark them", "let's try that order": says once more what is asked for. */
const echoing =
  /^(?:(?:let's|lets|let us|we can|we could|please|i want to|i'd like to|just|and|so) )*(?:try|see|test|go with|have a look at|check) (?:that|this|it)(?: (?:order|way|sequence|arrangement|one))?(?: (?:please|first|instead|now|then|once|for now))*$|^(?:(?:please|pls|so|and|then|just|you can|could you|can you|kindly) )*(?:mark|note|record|log|tick|flag|check) (?:it|them|that|this|these|those)(?: (?:down|off|as such|so|accordingly|like that|please|then))*$/u;
const wanting = /\b(?:wants?|wanna|would like|'d like|wish|wishes)\b/u;
/** "The client wants what we have just undone" tells what for. */
const undone = /\b(?:undid|undone|reverted|taken back|took back)\b/u;
const verbs =
  "(?:is|are|was|were|am|isn't|aren't|wasn't|weren't|has|have|had|hasn't|haven't|looks?|looked|feels?|felt|seems?|seemed|does|did|doesn't|didn't|doesnt|didnt|do|don't|dont|can't|cant|cannot|won't|works?|worked|likes?|liked|loves?|loved|hates?|hated|prefers?|preferred|thinks?|thought|said|says|made|makes|went|goes|got|gets|keeps?|kept|takes?|took|comes?|came|changed|chose|chosen|picked|typed|wrote|hit|pressed|clicked|undid|redid|overdid|wanted|warps?|dropped|died|failed|crashed|broke|stopped|ended|froze|meant|forgot|will|shall|would|might|may|can|[a-z]+ed|ain't|hurts?|jumps?|stutters?|flickers?|jars|clash(?:es)?|drags?|lags?|glitch(?:es)?|stinks?|sucks?|annoys|bothers|confuses|distracts|needs work|rocks?|slaps?|shines?|nails?|kills? it|gives?|gave|wants?|wishes|knows?|knew|sent|shot|sold|lost|found|saw|died|need not)";
const contracted =
  "(?:i'm|im|i've|ive|i'd|i'll|we'll|they'll|he'll|she'll|you'll|it's|its|that's|thats|they're|theyre|we're|we've|(?:this|that|the|my) [a-z]+'s|you're|he's|she's|there's|theres|what's|whats|they've|clip's)";
const told = new RegExp(
  `^(?:(?:so|because|as|since|cause|cuz|coz|but|and|for|though|although|now|that|,) )*(?:${contracted}\\b|(?:[a-z0-9#'/]+ ){1,8}?${verbs}\\b)`,
  'u',
);
const commands = toVocabulary(
  'swap move undo redo revert approve reject restore cancel compare retry zoom slow speed brighten darken warm cool sharpen soften blur pan fade crossfade cut use set apply show keep try bring take switch start end open close exchange stop abort dissolve blend reverse',
);
/** "After a long debate", "for tomorrow's presentation": the occasion of a request. */
const occasion =
  /^(?:after|for|following|per|as per|from|with|due to|thanks to|according to|before|in|at|on|by) (?:[a-z']+ ){1,6}[a-z']+$/u;
const exclamation = toVocabulary(
  'oh ah aw aww argh god gosh jeez crap shoot heck seriously sorry oops whoops my bad lol haha hmm hm ugh ew eww no nope yes yeah yep ok okay well wait damn omg thanks thank you so much very hi hello hey please great nice good perfect cool awesome love it wow actually unfortunately sadly wrong one mistake again yikes nah right alright too far gross meh weird ugly terrible awful horrible bad worse better before off brief now though tbh imo honestly never mind nvm lgtm stop oof ouch eek whoa pricey expensive steep costly for asking window chat tab nothing fancy special simple plain else fine happy to go clip clips scene shot looks is are all done nailed , . ! … - and but again then anyway man bro dude',
);
const nominal =
  /^(?:too|so|way too|not|much|off|wrong|bad|good|great|better|worse|nice|way|still|really|sorry (?:to|for|about|that|if)|never mind|happy with|unhappy with|pleased with|love|loving|loved|liked|hate|hated|no more|no need|nothing|simple|plain|wrong) [a-z0-9' ]+$/u;

/**
 * Whether words beside a request only tell why it is made ("the face is distorted", "my bad"), and ask for nothing
 * themselves.
 */
export function isTelling(words: readonly string[]): boolean {
  const said = words
    .join(' ')
    .replace(/^(?:[,.;:!?…–—-] )+|(?: [,.;:!?…–—-])+$/gu, '')
    .replace(/^[,.;:!?…–—-]+$/u, '');
  const isBare = said.startsWith('but ') && said.split(' ').length < 4;
  if (said === '') return true;
  if (!isBare && said.split(' ').every((word) => exclamation.has(word) || /^\d+$/.test(word))) return true;
  if (/["“«]/u.test(said) || said.split(' ').length > 24) return false;
  // "He looks angry instead of tired" tells what is wrong.
  const plain =
    /^(?:he|she|it|they|that|this|the [a-z]+) (?:is|was|are|were|looks?|seems?|feels?|sounds?|got|became)\b/u.test(said)
      ? said.replace(/\binstead(?: of)?\b/u, '')
      : said.replace(missed, 'did');
  if (echoing.test(said)) return true;
  const isWish =
    wishes.test(plain) ||
    (wanting.test(said.replace(unwanted, '')) &&
      !undone.test(said) &&
      !/\b(?:it|this|that|them|him|what)$/u.test(said));
  if (isWish && !aim.test(said)) return false;
  const [first = '', second = ''] = said.split(' ');
  if (commands.has(first) && !['was', 'is', 'were'].includes(second)) return false;
  if (occasion.test(said) || nominal.test(said) || isStory(said.split(' '))) return true;
  return told.test(said) || told.test(toPlainRequest(said.split(' ')));
}
