/**
 * Remarks that stand beside a request. They are matched against a part of a message as a whole, in which `@` stands for
 * clips that are named, `#` for a look, `V` for a version and `"` for a quote; no other word may be left over.
 */
interface Remark {
  readonly pattern: RegExp;
  /**
   * `aside`: nothing in it belongs to the request. `about`: the clips, the version or the strength it names do, unless the
   * request names its own. `consent`: it says yes to the rest, and only a look can be the rest.
   */
  readonly kind: 'aside' | 'about' | 'consent';
}

const degree = '(?:just |still |really |very |so |all |quite |pretty |totally |already |kind of |a bit |a little )*';
const thing = '(?:it|this|that|they|these|those)';
const being =
  "(?:it's|that's|they're|(?:it|this|that) (?:is|was|feels?|looks?|seems?)|they (?:are|were|feel|look|seem))";
const fine = '(?:done|ready|finished|fine|good|great|perfect|ok|okay|nice|lovely|beautiful|amazing|awesome)';
const day = '(?:#|today|tonight|tomorrow|noon|lunch|then|monday|tuesday|wednesday|thursday|friday|saturday|sunday)';
const occasion =
  '(?:ad|advert|commercial|campaign|video|launch|client|channel|site|website|store|shop|birthday|wedding|party|presentation|show|trailer|event|instagram|tiktok|youtube)';
const people = '(?:client|boss|team|customer|director|editor|producer|manager|colleague|wife|husband|friend)s?';
const doing = '(?:do|try|sort|fix|manage|handle|arrange|make|change)';

const toRemarks = (kind: Remark['kind'], patterns: readonly string[]): readonly Remark[] =>
  patterns.map((pattern) => ({ kind, pattern: new RegExp(`^(?:${pattern})$`, 'u') }));

export const remarks: readonly Remark[] = [
  ...toRemarks('aside', [
    `${being} ${degree}(?:way |far |much )?too [a-z]+(?: for (?:me|us|this|the brand))?`,
    `${thing} (?:don't|dont|doesn't|doesnt|do not|does not) (?:really |quite )?(?:match|fit|go with|work with|belong with)(?: (?:with )?(?:@|each other|the (?:video|song|brand|music|mood)))?`,
    '(?:sorry )?(?:that|this|it) was (?:a|an|my|our) (?:[a-z]+ )?(?:mistake|error|accident|slip)',
    '(?:that|it) (?:was wrong|was not what (?:i|we) (?:wanted|meant|asked for)|was by accident)',
    '(?:with )?nothing else(?: (?:should|must|needs to) change| changes| please)?',
    "that's (?:it|all)(?: for now)?",
    '(?:and )?nothing more',
    '(?:(?:one|a|another|just|last|final|quick|small|little|tiny|minor|more) )+(?:thing|change|tweak|note|fix|request|adjustment|detail)',
    '(?:almost|nearly) (?:perfect|done)',
    "(?:i|we) (?:can )?(?:almost |just |still |really )*(?:barely|hardly|can't|cannot|don't|dont|see|notice) (?:even |really )?(?:see|notice|tell|no|any|almost no)?(?: ?(?:the|a|any|much|no|almost))* (?:difference|change|effect)(?: (?:at all|now|yet))*",
    '(?:(?:sorry|oops) )?(?:i |we )?(?:totally |just |completely |had |have )?forgot (?:that|this|it|about (?:it|that|this)|that one|this one|@|about @)(?: earlier| before)?',
    '(?:(?:i|we) )?hope (?:that|it|this) (?:works|helps|is ok|is okay|makes sense|fits)',
    'sorry for (?:all )?the (?:changes|trouble|hassle|mess)',
    'what do you think(?: of it| about it)?',
    '(?:as|like) (?:i|we) (?:said|mentioned|discussed|agreed)(?: before| earlier| yesterday)?',
    '(?:(?:i|we) think )?(?:that|it|this) (?:would|should|will|might) (?:help|work|fit|do)(?: better)?',
    "(?:(?:i|we)(?:'ve| have)? )(?:been thinking|forgot to (?:say|mention))",
    "(?:this is|that is|it is|it's|that's) (?:looking|coming along|shaping up|getting) (?:good|great|nice|nicely|well|better)",
    `(?:after |just )?(?:watching|looking at|seeing|checking) (?:it|this|that|@|the (?:cut|whole thing))(?: again| now| once more)*`,
    `(?:my|our|the) ${people} (?:just )?(?:called|wrote|complained|(?:keeps|is|was) (?:complaining|asking|waiting))`,
    'see (?:you|ya) (?:tomorrow|later|soon|then|around)',
    '(?:nice|good|great|lovely) (?:work|job|progress)(?: so far| already)?',
    '(?:thanks|thank you) for (?:the|all|your|that)(?: (?:the|your))? [a-z]+(?: [a-z]+)?',
    '(?:almost|nearly|getting) there',
    `(?:i|we) (?:just )?(?:watched|rewatched|replayed|saw|checked|reviewed|looked at) (?:it|this|that|@|the (?:cut|whole thing))(?: again| once more| twice| yesterday| today| this morning| last night)*`,
    `(?:i|we) (?:need|want) (?:this|it|them|that) (?:by|before|for|until) ${day}(?: (?:morning|evening|noon))?`,
    '(?:i|we) (?:need|want) (?:this|it|them|that) (?:by|before) (?:next week|the end of (?:the )?(?:day|week)|end of day|eod)',
    `(?:it's|it is|this is|that's) for (?:our|my|a|an|the) (?:[a-z]+ ){0,2}${occasion}`,
  ]),
  ...toRemarks('consent', [
    `(?:can|could|will|would) (?:you|u|we|someone) (?:please )?${doing} (?:that|this|it)(?: out| happen| please| for me| for us)*`,
    '(?:that )?(?:it|they|this|that) (?:really |just |all )*(?:stands? out|pops?|fits?|matche?s?|works?|looks? (?:better|nicer|good|great|right)|feels? (?:better|right))(?: better| more| in| together)?(?: (?:in )?(?:to|with|well with) @)?',
    "(?:let's |lets |let us |please |just )*(?:do|try|go for|go with) (?:it|that|this)(?: please)?",
  ]),
  ...toRemarks('about', [
    `(?:i'm|im|i am|we're|we are) ${degree}(?:not |not so |not very |not really )?(?:happy|unhappy|pleased|satisfied|good|fine|done|delighted|ok|okay) with @(?: now| already)?`,
    `(?:i|we) ${degree}(?:like|love|prefer|liked|loved|preferred) (?:V|V (?:of |from |for |in )?@|@ V|@)(?: better| more| most| best)?`,
    `@ (?:at the (?:end|start|beginning) )?(?:is|are|was|were|looks?|feels?|seems?) ${degree}${fine}(?: already| now)*`,
    `(?:i|we)(?:'ve|'m|'re| have| was| were| am| are| keep)(?: been| still| just)* (?:thinking|looking|watching|worried|worrying|wondering)(?: about| at)? @(?: again| a lot| today)?`,
    `@ ${degree}(?:drags?|falls? flat|(?:doesn't|doesnt|don't|dont) work|(?:is|are) dragging)(?: on)?(?: for me| a bit| a little| too much| now)?`,
    `(?:i|we|(?:my|our|the) ${people}) ${degree}(?:hates?|dislikes?|loves?|likes?|(?:don't|dont|do not|doesn't|doesnt|does not|didn't) (?:really )?like|complained about) @(?: now| at all| much)?`,
    '(?:i|we) (?:just )?(?:talked|spoke|thought) about @',
    "@ (?:isn't|is not|isnt|aren't|are not) (?:really )?working(?: for (?:me|us))?(?: yet)?",
    'i mean (?:really |like |very )*(?:a lot|a whole lot|much|lots|a bit|a little|slightly)',
  ]),
];

/** "so people notice the case": what a look is for. The rest of it must be known to the video. */
export const purpose =
  /^(?:that )?(?:people|viewers?|everyone|everybody|customers|(?:the|my|our) (?:viewers?|audience|customers|client|boss)|they|you|we) (?:can |could |will |would |really |actually |better )*(?:see|notice|spot|focus on|recogni[sz]e|remember|look at)s?(?: ([^@#V"]*))?$|^(?:that )?(?:the|her|his|its) ([a-z]+(?: [a-z]+)?) (?:(?:is|are|gets?|becomes?) (?:more |clearly |better |fully )?(?:visible|clear|readable|seen)|stands? out|pops?|shows)(?: more| better)?$/u;
