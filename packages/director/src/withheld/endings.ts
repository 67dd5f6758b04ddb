import { oneOf } from '../words/one-of.ts';

/** How the end of a message keeps its wish from being done. */
export type Ending = 'taken back' | 'put off' | 'in doubt' | 'priced';

// Patterns see the words of one part of a message, without its marks.

const lead = new RegExp(
  `^(?:${oneOf(
    'but, and, or, so, well, oh, ooh, ah, aw, hm, hmm, hmmm, um, uh, uhm, er, erm, eh, ok, okay, yeah, yes, please, pls, just, only, haha, lol, then, though, hey, sorry, oops, whoops, damn, argh, ugh, man, dude, guys',
    'no, nope, nah, naah, actually, wait, hold on, hang on, maybe, perhaps, honestly, you know what, on second thought, on second thoughts, now that i think about it, come to think of it, thinking about it, to be honest, tbh, i guess, i think, i mean',
  )} )+`,
  'u',
);
const trail = new RegExp(
  `(?: ${oneOf('please, pls, thanks, thank you, thx, sorry, lol, haha, though, then, after all, for now, now, yet, actually, anymore, any more, honestly, to be honest, tbh, really, i guess, i think, man, dude, guys, ok, okay, again')})+$`,
  'u',
);
const refusing =
  /(?:^| )(?:no|nope|naa?h|actually|wait|hold on|hang on|hm+|second thoughts?|think(?:ing)? (?:of|about) it)(?: |$)/u;
const refused = /(?:^| )(?:no|nope|naa?h|wait|hold on|hang on)(?: |$)/u;
const it = '(?:it|that|this|them|these|those|everything|all of it|all)';

/** "Never mind", "forget it", "just kidding", "don't". */
const takenBack = new RegExp(
  `^(?:${[
    `(?:i |we |they |he |she )?(?:(?:have|'ve|has|had|just) )*changed (?:my|our|her|his|their) minds?(?: (?:about|on) ${it})?|changed? of (?:mind|plans?)`,
    `(?:never ?mind|nvm|nevermind)(?: (?:${it}|me|about ${it}|what i said))?`,
    `(?:forget|drop|scrap|scratch|strike|cancel|ignore|disregard|skip|undo|scrub|delete)(?: (?:about )?(?:${it}|me|what i (?:just )?(?:said|wrote)|my (?:last )?message|the last (?:message|part|bit)|the (?:idea|thought|whole thing)|i (?:ever )?(?:said|asked|mentioned)(?: ${it}| anything)?))`,
    `(?:i'm |i am |we're |i was |it was |that was )?(?:(?:just|only|totally) )*(?:kidding|joking|messing(?: with you| around)?|teasing|testing(?: you)?|a joke|not serious|jk)`,
    `(?:please )?(?:don't|dont|do not)(?: (?:do (?:${it}|anything|so)|bother|change (?:${it}|anything|a thing)|touch ${it}|you dare|even))?`,
    `(?:(?:i'd|we'd|i would|we would|it's|that's) )?(?:better|rather|best|let's|lets|let us|probably|definitely|certainly|of course|absolutely|really) not(?: (?:do ${it}|to))?|not (?:really|after all|any ?more|a good idea|worth it|necessary|needed|that)`,
    `(?:i |we |they |she |he |the [a-z]+ |my [a-z]+ )?(?:don't|dont|do not|no longer|doesn't|does not|wouldn't|won't) (?:really )?(?:want|like|need|wants|likes|needs) (?:${it}|to)(?: changed)?`,
    `(?:i |we )?take (?:that|it|this|everything) back|(?:i |we )?(?:withdraw|retract) (?:${it}|my (?:request|wish))|my (?:bad|mistake)|wrong (?:chat|window|video|project|idea)|bad idea|stupid idea|that's (?:a )?(?:bad|stupid|silly|terrible|not a good)(?: idea)?`,
    'stop|stop (?:it|that)|wait|hold on|hang on|abort',
  ].join('|')})$`,
  'u',
);

/** "Keep it as it was": of the look itself where it is refused before, or the only clip is spoken of. */
const kept = new RegExp(
  `^(?:(?:i'd |i would |we |let's |lets |i |you can |we can )?(?:rather |just |better |prefer to )*(?:leave|keep|kept) ${it}(?: (?:alone|be|untouched|unchanged|there|like (?:that|this|it is|it was|before)|(?:just |exactly )?(?:as|how|the way) (?:it|they|that|everything)(?:'s| is| are| was| were| stands)|as is|as before|the same|the old way))?|(?:it|that|this|they|everything)(?:'s| is| are| was| were)? (?:(?:perfectly|totally|just|already|actually|all) )*(?:fine|good|great|ok|okay|perfect|nice|better|nicer)(?: (?:as|how|the way) (?:it|they|that)(?:'s| is| are| was| were)| as is| like (?:that|this)| before| already| without ${it}?)?|(?:it|that|this|they|everything) (?:can|should|may|must|could) stay(?: .{0,30})?|as (?:it )?(?:is|was)|(?:i |we )?(?:like|prefer|love)(?: more)? ${it} (?:better )?(?:as|how|the way) (?:it|they)(?:'s| is| are| was| were)(?: before)?|the (?:old|original) (?:one|look|version) (?:is|was|looked) (?:better|nicer|fine))$`,
  'u',
);

/** "But I like it that way", "but fine": behind what is wrong with a clip. */
const likedSo =
  /^(?:(?:i|we|he|she|they) (?:(?:kind of|kinda|sort of|really|actually|still|do|quite) )*(?:likes?|loves?|prefers?|enjoys?|wants?) (?:it|that|this|them)(?: (?:that way|this way|like that|like this|so))?|fine|alright|all right|acceptable|(?:i|we) (?:don't|do not) (?:really )?(?:mind|care)|(?:it|that|this) (?:works|fits|is (?:intended|intentional|on purpose|the point|how (?:i|we) (?:like|want) it)))$/u;

const soon =
  '(?:yet|now|today|right now|just yet|this time|tonight|for now|right away|at the moment|immediately|this week)';
/** "Not yet", "later". */
const putOff = new RegExp(
  `^(?:not ${soon}|(?:(?:do|make|try) ${it} )?(?:later(?: on)?|tomorrow|another (?:time|day)|some other (?:time|day)|next (?:time|week|month|year)|some ?day|one day|at some point|in the future|afterwards|when i'm back|when we're back)|for (?:later|another time|another day|tomorrow)|(?:(?:please|can you|you can|let's|lets|let us|we should|i'd|we'll|i'll) )*(?:wait(?! for it\\b)(?: (?:with|for|until|till|a|to) .{1,40})?|hold off(?: .{1,30})?|postpone ${it}|save ${it} for later)|(?:don't|dont|do not) (?:do|start|change|apply|make|render|run) (?:${it} |anything )?(?:yet|now|right now|just yet|for now|today)|(?:${it}|it's|that's) (?:can wait|is for later|for later|not urgent yet)|(?:can|could) wait)$`,
  'u',
);

/** What only the wording or the chance of a wish is doubted with is no doubt of the wish. */
const asideFrom =
  '(?! (?:if|whether|how|what)\\b.*\\b(?:possible|can|could|called|call|name|word|spelled|much|able|works?)\\b)';
const judged = `(?:too (?:[a-z]+)|overkill|over the top|overdone|(?:a )?(?:really )?(?:good|bad|stupid|silly|terrible|dumb|crazy|weird) (?:idea|thing|choice)|weird|ugly|wrong|right|cheesy|boring|silly|stupid|better|best|good|nice|bad|worse|worth it|necessary|needed|crazy|exaggerated|kitschy|cliche|odd|strange|confusing|distracting|a mistake)`;
/** "Not sure", "I don't know yet", "is that too much?" */
const inDoubt = new RegExp(
  `^(?:${[
    `(?:(?:i'm|i am|im|we're|we are|i|still|really|but|so|quite|very|kinda|kind of) )*(?:not (?:(?:so|too|very|entirely|really|quite|completely|totally|yet|all that|fully|even|that) )*(?:sure|certain|convinced|decided)|unsure|uncertain|undecided|torn|on the fence|in two minds|having (?:second thoughts|doubts)|hesitating|hesitant|thinking about (?:it|that))(?:${asideFrom} (?:yet|if|whether|about (?:it|that|this|which|how)|on (?:it|that))\\b.{0,60})?`,
    `(?:(?:i|we|honestly|really|still|just) )*(?:(?:don't|dont|do not|can't|cannot|couldn't) (?:(?:really|even|quite) )*(?:know|decide|say|tell|make up my mind)|dunno|idk|have no (?:idea|clue)|no (?:idea|clue)|haven't decided|have not decided|have(?: my)? doubts|need to decide|must decide)(?:${asideFrom} (?:yet|if|whether|about (?:it|that|this))\\b.{0,60})?`,
    `who knows|(?:we'll|we will|let's|let me|i'll|i will) (?:(?:first|still|just) )*see(?: (?:first|about it|what|if|how|tomorrow|later)\\b.{0,50})?|(?:let me|i'll|i will|i (?:need|have|want|should|must|ought)(?: to)?|i'd like to|gotta|we (?:need|have|should|must)(?: to)?|give me (?:a )?[a-z]+ to|i'm going to) (?:(?:first|still|just) )*(?:think|ask|check|sleep on|decide|talk|discuss|consider)\\b(?! (?:clip|shot|scene)).{0,50}`,
    `not|no|yes or no|(?:should|shall|can|may|must) (?:i|we)(?: (?:do|try|risk) ${it})?|what do i know`,
    `(?:is|isn't|was|would|wouldn't|will|won't|might|could|may|does|do)(?: (?:it|that|this|they|those))(?: (?:be|look|feel|seem|get|become|come across as|make it|still|really|maybe|be a bit|a bit|a little|way|just|not|also|perhaps))* ${judged}(?: (?:for|in|with|then|though|or).{0,30})?`,
    'too much|a bit too much|too much maybe|overkill|(?:good|bad|stupid|silly|crazy|dumb|terrible) idea',
  ].join('|')})$`,
  'u',
);
const certain =
  /^(?:too much|overkill|not$|no$|(?:good|bad|stupid|silly|crazy|dumb|terrible) idea|a bit too much|(?:can|may|must) (?:i|we))\b/u;
/** "… or is that a waste?": the other way is thought of. */
const alternative =
  /^(?:is|isn't|are|would|wouldn't|will|should|shouldn't|does|doesn't|do|don't|might|could)(?: i| we| it| that| this| they| you| people)\b(?!.*\b(?:possible|impossible|able|hard|difficult|trouble|need (?:a|the|more)|can't)\b)/u;

/** "What would that cost?" */
const priced =
  /^(?:(?=how|.*\b(?:costs?|price|prices|charge|pay|set me back)\b)(?:what|how much|how expensive)(?:'s|'d)?(?: (?:is|would|will|does|do|are|it|that|this|they|the|all|be|me|us|these|cost|costs|price|prices|charge|come|to|set|back|run|pay|for|of|you|i|we|have|then))*|what (?:price|cost)|(?:the )?(?:price|cost|costs)|(?:would|will|does|do|is|are|isn't|can|could)(?: (?:it|that|this|they|there|these|i|we|you))(?: .{0,20})? ?(?:cost|costs|free|expensive|paid|extra|cheap|pricey|costly|charge|charged|fee|pay|price|afford)\b.{0,30}|(?:can|could) (?:you|i) (?:tell me|know|see|have|get) (?:what .{0,20}costs?|the (?:price|cost)).{0,20}|how long (?:would|will|does|do) (?:it|that|this|they) (?:take|run|need)|at what (?:price|cost))$/u;
/** "Only if it's free", "once the client has approved it". */
const conditional =
  /^(?:(?:but|only|just|and|not) )*(?:if|unless|once|when|after|as soon as|as long as|provided|assuming|until|till|before|depending on)\b.*\b(?:free|costs?|price|cheap|cheaper|expensive|pay|paid|budget|dollars?|bucks|cents|approv(?:e|es|ed|al)|agrees?|agreed|okays?|okayed|signs? off|signed off|says? (?:yes|ok|okay|so)|said (?:yes|ok|okay)|confirm(?:s|ed)?|has seen|have seen|decide[ds]?|tomorrow|next week|comes back|is back|are back|replied|replies|answered|answers)\b/u;

/** "The client wants neon, but I hate it." */
const disliked = new RegExp(
  `^(?:personally )?(?:i|we) (?:(?:really|personally|still|absolutely) )*(?:hate|dislike|detest|disagree|(?:don't|dont|do not) (?:really )?like|can't stand)(?: (?:with )?(?:${it}|the idea|the thought))?$`,
  'u',
);

/** What the words of one part of a message do to the wish before it; undefined where they leave it as it is. */
export function toEnding(words: string, isAsked: boolean, mayKeep: boolean): Ending | undefined {
  const before = lead.exec(`${words} `)?.[0] ?? '';
  const rest = `${words} `.slice(before.length).trim();
  const bare = ` ${rest}`.replace(trail, '').trim();
  const said = (pattern: RegExp) => pattern.test(rest) || pattern.test(bare);
  if (bare === '') return refused.test(before) ? 'taken back' : undefined;
  if (said(takenBack)) return 'taken back';
  if (/(?:^| )but /u.test(before) && said(likedSo)) return 'taken back';
  if (said(kept)) return refusing.test(before) || mayKeep ? 'taken back' : undefined;
  if (said(putOff)) return 'put off';
  if (said(priced)) return 'priced';
  if (said(conditional)) return 'in doubt';
  if (/(?:^| )but /u.test(before) && said(disliked)) return 'in doubt';
  const isOr = /(?:^| )or /u.test(before);
  if (isOr && alternative.test(rest)) return 'in doubt';
  if (!said(inDoubt)) return undefined;
  return certain.test(rest) && !isAsked && !/(?:or|maybe|perhaps|actually|but) $/u.test(before)
    ? undefined
    : 'in doubt';
}
