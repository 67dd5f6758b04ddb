import { toVocabulary } from '../words/vocabulary.ts';

/** Verbs that tell how something is, what somebody thinks, or what goes on around a video; none of them moves a picture. */
const verbs = `
  accept agree allow annoy anticipate appear appreciate argue arrive ask assume attract aim base believe belong
  benefit blend bore bother buy call care check clash comment compare complain concern confirm confuse consider
  continue contrast convince criticise criticize decide deserve differ disagree disappoint discuss distract drag
  emphasise end enjoy expect explain feel fear find finish fit flag follow forget guess happen hate help hesitate
  highlight hope hurt improve include insist intend irritate join kill lack launch lead like listen look lose love
  match matter mean meet mention mind miss need note notice object order overuse pass pay perform plan please point
  post praise prefer present promise propose prove publish question reach react read realise realize receive
  recommend refer reflect refuse regard reject remark remember remind reply report represent request require
  resemble respond review rush say scroll see seem sell send share show sign skip sound speak sponsor start stay
  suggest suit support suppose struggle strike suffer talk tell test think tie tire trust try turn unify vote wait
  want warn watch wish wonder work worry write clutter overwhelm underwhelm stick cramp buzz bug come go get keep
  make give take become
`;
const irregular = `
  play plays played playing runs freezing dying crying
  rained snowed
  am is are was were be been being has had have does did do said says felt found got gets went gone goes came comes made makes gave given
  gives took taken takes became becomes kept thought told knew knows know known saw seen heard hears hear met meant
  left lost loses sold sent paid spoke spoken wrote written read ran runs run grew grown fell fallen stuck struck
  drops dropped sags dips slept woke begged begs nagged nags moaned typed forgot forgotten gone worn own owns owned regret regrets regretted
  chose chosen brought bought held understood shown showed had fits fit hit hits cut cuts put puts let lets set
  can can't cant cannot will won't wont don't dont didn't didnt doesn't doesnt isn't isnt aren't arent wasn't wasnt weren't hasn't haven't hadn't couldn't
  it's its everything's i'm im i've ive we're we've they're theyre they've that's thats there's theres you're he's she's what's who's
`;

function toForms(base: string): readonly string[] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const es = /(?:s|sh|ch|x|z)$/.test(base)
    ? `${base}es`
    : /[^aeiou]y$/.test(base)
      ? `${base.slice(0, -1)}ies`
      : `${base}s`;
  const ed = /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const last = base.at(-1)!;
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : [];
  return [base, es, ed, `${stem}ing`, `${stem}in`, ...doubled];
}

const bases = [...toVocabulary(verbs)];

/** Forms of those verbs that a statement can have: "finds", "felt", "is". */
export const sayingVerbs: ReadonlySet<string> = new Set([...toVocabulary(irregular), ...bases.flatMap(toForms)]);

/** Nouns and adjectives of talk about a video, its makers and its public. */
const matters = `
  oh ah oops hmm huh wow damn idea variant
  camera lens view footage spot conceivable thinkable doable treated handled switch switched build buildup pace
  tempo atmosphere guide ad advert advertisement agency agencies agent amount announcement answer app appeal
  approach approval art artist aspect attention audience authentic author award balance basic beautiful behaviour
  believable big bit brand branding brief briefing business call campaign campaigns case category cause caution
  change changes channel character choice christmas classic clear client clients clients' client's clip close club
  comfortable comment comments committee committees common company concept concern conclusion conference confident
  consistency consistent content context convincing cool copy correct course cozy cosy creative critical cue current
  cut cuts date day days deadline deal dear decision definition degree deliverable department design desire detail
  details difference different difficult digital direction discussion distracting drama dramatic draft easier easy
  edit edition effect element elements elegant email emotion emotional end energy enough entire entirely episode
  especially event everybody evening exact exactly example exciting expensive experience fact fair fashion favour
  favourite feed feedback feeling festival field film final finance fine first flow form format fun funny general
  gentle glance glimpse goal good grade grading great group guideline guidelines guy guys harsh headache heading
  heavy help hint holiday hour hours idea ideas impact importance important impression improvement in-house inbox
  industry influencer information inspiration instagram insta intention interest internal internet intro issue item
  job kind language last late launch layout legal less likely little live logic look lot lovely luxury lyrics main
  management manner market marketing material matter media meeting member members message mind minute minutes moment
  moments monday month mood morning movie music mysterious mystery name next nice night nightmare nobody note notes
  notion number obvious occasion official ok old opinion option order others output outside overall overhead part
  parts past period person plan planner platform podcast point points poor poorly possible post powerful practical
  preference premium present presentation preview previous price problem process producer production professional
  programme project promo promotion proper proposal public publisher purpose quality quarter question questions
  quick quickly quiet quite range rating rationale reaction ready real reason reasons record reel reference regard
  release remark remarks reminder report request requests requirement result results retailer review reviewer
  reviewers rhythm rights risk round safe sake sales season seasick second section sense sentence series 
  session shareholder shortest show sick silly simple single sir sitting situation size small social solution some
  someone son song sort sound space special sponsor sponsors staff stakeholder stakeholders standard start statement
  step story strategy strange strong stuff style subject subtle such suggestion summary sure surprise target task
  taste team teams term terms thing things thought thoughts thursday tight time times tiny today together
  tomorrow tone tonight total touch track trailer transition treatment trend trending true truth tuesday turn type
  typical underwhelming usual utterly vacation value variant version versions vertical video vision visual visuals
  vocals voice warning way website wedding wednesday week weekend weeks weird whole wish word words work world worse
  worst wrong year years yesterday youtube tiktok dope vibe vibes vibey lol lmao haha hahaha omg tbh ngl imo imho
  fyi asap btw idk rn af duh bro bruh dude fam mate pal yo yoo ya yall y'all gotta kinda sorta totally legit lowkey
  highkey crazy insane mad wild boring blah meh ugh ew nah nope yup yep yeah yea honest honestly frank frankly
  promise swear trust apologies apology sorry regards wishes afternoon greetings hello hi hey cheers bad off dead
  flat lifeless cramped restless hectic messy odd dull bland stiff cheap fake plain cheesy jarring glossy gloomy
  tiring slow sleepy tense tough mushy muddy murky grim dreary drab dingy sterile clinical lacklustre uninspired amateurish
  place success failure goosebumps chills tears seasick dizzy disaster hit masterpiece thrilled excited jealous proud furious annoyed unhappy embarrassed relieved impressed obsessed inviting appealing attractive 
  cute ooh aww aw adorable pretty yay yess woohoo whoa bravo hooray gorgeous stunning fabulous superb terrific magnificent fantastic marvellous marvelous splendid sweet neat ace lush epic sick
  tune teaser trailer
  picture's image's footage's feasible helpful fond pleased keen eager
  delighted delightful grateful glad unsure certain aware willing able due used supposed meant bound
  unlikely
`;

/** Words that may stand beside a look without being part of it. */
export const talkWords: ReadonlySet<string> = new Set([...toVocabulary(matters), ...bases.flatMap(toForms)]);
