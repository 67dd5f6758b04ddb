import type { ClipContext } from '../../message-context.ts';
import { rememberPrompts } from '../../text/remember.ts';
import { toVocabulary } from '../../words/vocabulary.ts';

const male = toVocabulary(
  'guy man boy dude lad bloke fella gentleman father dad grandfather grandpa husband son brother uncle waiter king groom his he him businessman fisherman policeman fireman cowboy',
);
const female = toVocabulary(
  'woman lady girl gal mother mum mom grandmother grandma wife daughter sister aunt waitress actress ballerina queen bride her she businesswoman',
);
const young = toVocabulary(
  'kid kids child children boy boys girl girls baby toddler toddlers student students pupil schoolboy',
);
const many = toVocabulary(
  'people folks couple couples pair duo men women guys ladies boys girls kids children friends crowd band fans team guests commuters lads players dancers family parents grandparents customers colleagues tourists',
);
/** Words in the endings of people that are none. */
const things = toVocabulary(
  'over under after her other water paper river butter letter counter corner shutter flower tower summer winter power poster computer number finger shoulder leather feather weather cover center centre desert dinner diner quarter silver copper amber timber lantern container filter ladder leader mirror door floor motor tractor elevator escalator monitor projector sponsor color colour flavor together toward never ever forever another whether helicopter scooter roller trailer printer locker hammer burger sticker sneaker flicker master cluster wonder thunder glitter shimmer order border banner former later lower upper outer inner inside rooster spider tiger panther otter badger beaver hamster lobster oyster retriever terrier skyscraper propeller shelter skater-park crater glacier meteor razor anchor harbor sensor reactor shaker toaster heater burner freezer lighter ruler eraser charger speaker trigger bumper crosser rubber slipper sandpaper newspaper wallpaper cucumber pepper ginger cider beer deer peer steer tier pier premier pillar mist list wrist twist fist burst forest best west rest chest first',
);

/** Who a word of a message may stand for. */
type Kind = 'male' | 'female' | 'young' | 'many' | 'anyone';
const kinds: ReadonlyMap<string, Kind> = new Map([
  ...[...toVocabulary('guy man boy dude lad bloke fella gentleman')].map((word) => [word, 'male'] as const),
  ...[...toVocabulary('woman lady girl gal')].map((word) => [word, 'female'] as const),
  ...[...toVocabulary('kid kids child children')].map((word) => [word, 'young'] as const),
  ...[...toVocabulary('people folks couple pair duo guys ladies men women boys girls lads friends')].map(
    (word) => [word, 'many'] as const,
  ),
  ...[...toVocabulary('person someone somebody')].map((word) => [word, 'anyone'] as const),
]);

interface Shown {
  readonly male: boolean;
  readonly female: boolean;
  readonly young: boolean;
  readonly many: boolean;
  /** "Old man", "elderly fisherman": may be called a grandfather. */
  readonly oldMan: boolean;
  readonly oldWoman: boolean;
  /** Somebody of whom only the trade is told: "guitarist". */
  readonly anyone: boolean;
}

const isTrade = (word: string) =>
  /(?:(?:[a-z]{3}er|[a-z]{3}or|ist|ian)s?|barista|chef|cook|student|mechanic|referee|nurse|model|coach|athlete)$/u.test(
    word,
  ) && !things.has(word.replace(/s$/, ''));

const aged = toVocabulary('old elderly aged');
const hasOld = (words: readonly string[], known: ReadonlySet<string>) =>
  words.some((word, at) => aged.has(word) && known.has(words[at + 1] ?? ''));

const toShown = rememberPrompts((prompt): Shown => {
  const words = prompt.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const has = (known: ReadonlySet<string>) => words.some((word) => known.has(word));
  return {
    male: has(male) || words.some((word) => word === 'men'),
    female: has(female) || words.some((word) => word === 'women'),
    young: has(young),
    many: has(many),
    oldMan: hasOld(words, male),
    oldWoman: hasOld(words, female),
    anyone: words.some(isTrade),
  };
});

const known = new WeakMap<readonly ClipContext[], ReadonlyMap<number, Shown>>();
function getShown(clips: readonly ClipContext[]): ReadonlyMap<number, Shown> {
  const shown = known.get(clips) ?? new Map(clips.map(({ number, prompt }) => [number, toShown(prompt)] as const));
  known.set(clips, shown);
  return shown;
}

/** "The lady's walking": without what is joined to it. */
const toPlain = (word: string) => word.replace(/'s$/u, '');

/** Whether a word names somebody: "guy", "the boxer". */
export const isSomebody = (word: string): boolean =>
  kinds.has(word) || male.has(word) || female.has(word) || young.has(word) || isTrade(word);

/** Whether a word stands for somebody without saying more than who it may be: "guy", "the couple". */
export const isPerson = (word: string): boolean => kinds.has(toPlain(word));

const grandfathers = toVocabulary('grandfather grandpa granddad grandad gramps');
const grandmothers = toVocabulary('grandmother grandma granny nana gran');

/** Clips of which "grandpa" may be said although their prompt has an old man. */
export function findElders(clips: readonly ClipContext[], word: string): readonly number[] {
  const said = toPlain(word);
  const kind = grandfathers.has(said) ? 'oldMan' : grandmothers.has(said) ? 'oldWoman' : undefined;
  if (kind === undefined) return [];
  return [...getShown(clips)].flatMap(([number, shown]) => (shown[kind] ? [number] : []));
}

/** Whether somebody is shown in a clip. */
export function showsPeople(clips: readonly ClipContext[], number: number): boolean {
  const shown = getShown(clips).get(number);
  return shown !== undefined && (shown.male || shown.female || shown.young || shown.many || shown.anyone);
}

/** Clips of a list that show somebody whom a word may stand for. */
export function findPeople(clips: readonly ClipContext[], word: string): readonly number[] {
  const kind = kinds.get(toPlain(word));
  if (kind === undefined) return [];
  const list = (isShown: (shown: Shown) => boolean) =>
    [...getShown(clips)].flatMap(([number, shown]) => (isShown(shown) ? [number] : []));
  // "The lady" is the woman of one clip before she is the chef of another.
  const sure = kind === 'anyone' ? [] : list((shown) => shown[kind]);
  return sure.length > 0 ? sure : list((shown) => mayBe(kind, shown));
}

function mayBe(kind: Kind, shown: Shown): boolean {
  if (kind === 'anyone') return shown.male || shown.female || shown.young || shown.many || shown.anyone;
  if (kind === 'many' || kind === 'young') return shown[kind];
  const isOther = kind === 'male' ? shown.female : shown.male;
  return shown[kind] || (shown.anyone && !isOther);
}

/** Clips of a list of which a word for somebody may be said: those that show nobody else. */
export function keepPeople(clips: readonly ClipContext[], word: string, numbers: readonly number[]): readonly number[] {
  const kind = kinds.get(toPlain(word));
  const shown = getShown(clips);
  const isOther = (number: number) => {
    const who = shown.get(number);
    if (who === undefined || (kind !== 'male' && kind !== 'female')) return false;
    const own = who[kind];
    return !own && who[kind === 'male' ? 'female' : 'male'];
  };
  return numbers.filter((number) => !isOther(number));
}
