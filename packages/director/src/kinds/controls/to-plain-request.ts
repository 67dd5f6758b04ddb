import { toVocabulary } from '../../words/vocabulary.ts';
import { toPlainVerbs } from './to-plain-verbs.ts';

/** Each lead-in is taken off once more at most this often. */
const mostLeads = 8;

const who =
  '(?:i|we|you|they|he|she|everyone|everybody|(?:the|my|our|a|his|her) [a-z]+(?: [a-z]+)?|sales|marketing|legal|management|finance|production)';
const verbs =
  '(?:take|undo|redo|revert|go|bring|put|restore|cancel|stop|abort|swap|move|reject|approve|compare|roll|retry|try)';
const leads = [
  'please|pls|plz|kindly|just|now|then|so|and|but|ok|okay|well|alright|right|actually|also|yes|yeah|yep|hey|hi|hello|yo|ew+|ugh+|eh|oh+|ah+|o+ps|who+ps|h+m+|um+|uh|wait|hold on|sorry|my bad|damn|dang|omg|lol|yikes|argh|sure|maybe|perhaps|unfortunately|sadly|honestly|therefore|thus|finally|bro|dude|guys|team|everyone|:|,|-|–|—',
  '(?:forget|drop) (?:it|that)(?= ,)|never ?mind(?: (?:it|that))?(?= ,)|nvm(?= ,)',
  `(?:no|nope|nah)(?: no)*(?= ,| wait| sorry| ${verbs})|(?:nope|nah)(?= (?:clips?|scenes?|shots?|the|this|that|it) )`,
  '(?:can|could|would|will|may|might|shall|should) (?:you|we|i|someone)(?: (?:please|kindly|just|possibly|maybe|then|now))*(?: be able to| be so kind as to)?',
  "(?:i|we)(?:'d| would| should)(?: really| also)? (?:like|love|prefer|rather|ask)(?: (?:you|us|me|it if (?:you|we)(?: could)?))?(?: to)?",
  `${who} (?:really |just |also |would )*(?:wants?|wanted|wishes|needs?|likes?|prefers?|asks?|asked|told|tells|decided|chose|agreed|has|have|had|got) (?:(?:me|us|you) )?to(?= [a-z])`,
  "(?:i'm|i am|we're|we are|im)(?: (?:now|then|just|really|very|quite))* (?:going to|gonna|happy to|glad to|ready to|delighted to|pleased to)",
  "(?:i'm|i am|we're|we are|im)(?: (?:now|hereby|just))*(?= (?:approving|rejecting|accepting|signing))",
  "(?:i'm|i am|we're|we are|im) (?:sorry|afraid)(?: to say)?(?: that| but)?",
  `${who} (?:really |just )?(?:thinks?|thought|feels?|felt|believes?|guess|suggests?|suggested|says?|said|wonders?|reckons?|recommends?|proposes?)(?: that| if| whether)?`,
  `${who} (?:would like|'d like|wants?|wish|wishes|would prefer|prefers?|would love|needs?|asks? for|asked for|begs? for|hopes? for|calls? for|insists? on|votes? for|voted for)(?: for)?(?= (?:the|a|an|clips?|scenes?|shots?) )`,
  `${who} (?:(?:am|is|are|was|were) )?(?:regret|pleased|happy|sorry|glad|writing|delighted|proud) to (?:inform|tell|say|report|announce|confirm|note)(?: (?:you|that))*`,
  '(?:please )?(?:note|be advised|be informed)(?: that)?',
  "(?:i|we)(?:'d| would) (?:(?:really|very much|also) )*(?:be (?:(?:very|most|so|really) )?(?:grateful|happy|glad|obliged|thankful|delighted)|appreciate it|like it|love it) if (?:you|we|someone)(?: (?:could|would|can))?",
  '(?:in my (?:opinion|view)|imo|imho|personally|if you ask me|to my mind|as (?:discussed|agreed)(?: with [a-z ]+)?)',
  '(?:can|could|may|might)(?= (?:the|clips?|scenes?|shots?|this|that|it|\\d+) )',
  'you (?:can|may|should|could|might)(?: now| then| go ahead and)*',
  '(?:i|we) (?:should|must|could|can|had better|better|gotta|wanna)(?! not\\b)',
  "(?:i'll|i will|we'll|we will)(?: just| now| simply)?",
  '(?:it|(?:the|this|my|our) (?:whole )?(?:video|story|film|ad|edit|cut|thing|song|order|sequence)) (?:works?|flows?|would work|would flow|would be|is|looks?|plays?|feels?|makes) (?:(?:much|a lot|way|even|so much|far|more) )*(?:better|nicer|best|stronger|sense|fun) (?:with|if|when)',
  '(?:is (?:it )?|it is |would be )?possible(?= an? )',
  `${who} (?:really )?(?:wants?|needs?|wish|wishes) (?=(?:${verbs.slice(3, -1)}|return|see)\\b)`,
  "(?:wouldn't|would|isn't|might) it (?:not )?be (?:(?:much|a lot|even|way|so much) )*[a-z]+ (?:if|to)",
  '(?:how|what) about(?= an?| the)',
  // As it is said by people whose language asks for a clause.
  `${who} (?:(?:really|just|also|would|'d) )*(?:wants?|wish|wishes|needs?|likes?|prefers?|asks?|hopes?)(?: very much)? that(?! (?:one|version|take|change|edit|back)\\b)(?: (?:you|we))?(?= [a-z0-9])`,
  '(?:you|we) (?:must|have to|need to|should)',
  '(?:(?:is|would be) (?:it )?|it is )?possible (?:for (?:you|us|me) )?(?:to|that (?:you|we)(?: can| could)?)',
  "let's|lets|let us|let me|gotta|wanna|time to|it's time to|feel free to|go ahead and",
  "(?:from|on) (?:my|our|the [a-z]+'s|their) (?:side|end|part)",
  '(?:would|is|might|will) it (?:be )?possible (?:for (?:you|us) )?to|is there (?:any|a) (?:way|chance) (?:to|you could|you can|we could|we can)|any (?:way|chance) (?:to|you could|you can|we could|we can)',
  'it (?:might|would|may|could) be (?:more |much |a bit |a lot )?[a-z]+ (?:to|if (?:you|we|i)(?: could)?)',
  '(?:i was|i am|we were|just)? ?wondering (?:if|whether) (?:you|we) (?:could|can|might)',
];
const lead = new RegExp(`^(?:${leads.join('|')}) `, 'u');
const tail =
  /(?: (?:please|pls|plz|now|then|asap|immediately|right away|right now|for me|for us|thanks|thank you|thx|if possible|if you can|lol|haha|ok|okay|will you|would you|can you|ty|yeah|yes|yep|kindly|today|tonight|after all|[,.!;:–—-]))+$/u;
const adverbs = toVocabulary('please kindly actually simply really also directly immediately just quite maybe perhaps');

/** What a request is without lead-ins, courtesies and adverbs: "so could you kindly undo that" is "undo that". */
export function toPlainRequest(words: readonly string[]): string {
  let rest = words
    .filter((word) => !adverbs.has(word))
    .join(' ')
    .replace(tail, '')
    .replace(/\bright (?=before|after|at|behind)|\bvery (?=first|last|start|beginning|end|front|top|back)/gu, '');
  for (let turn = 0; turn < mostLeads; turn += 1) {
    const found = lead.exec(rest);
    if (found === null || found[0].length === rest.length) break;
    rest = rest.slice(found[0].length);
  }
  return toPlainVerbs(rest.trim());
}
