const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

/**
 * Words that carry no wish of their own beside a template: politeness, verbs of making, articles, prepositions, and
 * names for the picture as a whole. A word that is not here (and is nothing else) is a leftover that carries meaning,
 * and then no template is chosen. When in doubt, leave a word out.
 */
export const fillers: ReadonlySet<string> = new Set([
  ...words(
    'a an the some any of to in into at on onto for with by from so that then now just also too really only even',
  ),
  ...words(
    'make makes making turn turned set give gives get put do go have has need needs apply add use try render convert change want wants',
  ),
  ...words(
    'wanna gonna should would could can will must might shall may let lets be being been is are was were am become becomes',
  ),
  ...words(
    "it its it's this these them those they that that's i i'd i'll i'm we we'd you me my your us please pls plz kindly",
  ),
  ...words(
    'look looks looking feel feels appear seem like bit all both each ok okay alright well hey hi hello maybe perhaps thanks thank mind s',
  ),
  ...words(
    'effect effects filter filters style styled vibe vibes mood atmosphere template grade graded treatment tone tones touch',
  ),
  ...words(
    "picture image footage lighting colour colours color colors overall bring there there's here see love prefer",
  ),
  ...words("let's thx ty cheers still again making turning giving getting having adding setting putting going"),
  ...words(
    'umm um uh uhh uhm er erm hmm lol lmao lmfao rofl haha hehe tbh ngl imo imho fr omg ugh yo bro fam dude duh xd nah oh ooh oof ouch wow whoa woah yay yikes jeez gosh argh aargh arrgh meh phew aw aww hm huh oops ha heh hah filmed',
  ),
  ...words(
    'though drown drench drenched bathe bathed bathing soak soaked dip dipped flood flooded wrap wrapped slap whack throw toss chuck crank cover covered',
  ),
  ...words('during shift happen happens temperature throughout definitely visibly'),
]);

/** Words for the picture as a whole that, after "the", do not make a template their object. */
export const wholeNouns: ReadonlySet<string> = new Set(
  words('look looks effect filter style vibe mood feel feeling atmosphere template grade treatment tone tones'),
);
