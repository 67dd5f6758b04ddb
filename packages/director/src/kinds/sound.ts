import type { OwnSound, Understanding, WantedSettings } from '@retake/contracts';
import { toClarify } from '../edits/clarify.ts';
import type { KindReader, Turn } from '../turn.ts';
import { courtesy, isMadeOf, toVocabulary } from '../words/vocabulary.ts';

const vocabulary = toVocabulary(
  "music song soundtrack background own original sound sounds audio volume level loudness clips clip's clip scene scenes shot shots ' set put turn make bring raise lower reduce increase decrease up down louder quieter softer higher off on mute unmute silence hear heard play keep have under over above below behind beneath front at % percent by more less bit little lot much slightly no not s don't dont remove without normalise normalize normalised normalized streaming all every video whole back again loud quiet too is are be half and but up",
);
const known = [vocabulary, courtesy];
const music = /\b(?:music|song|soundtrack)\b/;
const own =
  /\b(?:own|original) (?:sounds?|audio)\b|\b(?:sounds?|audio) of (?:the |all |every )*clips?\b|\b(?:clips?|clip's)(?: ')? (?:sounds?|audio)\b/;
const loudness = /\bloudness\b|\bnormali[sz]ed?\b.*\b(?:sounds?|audio|volume|music)\b/;
const isOff = (words: string) => /\b(?:off|mute|silence|remove|no|without)\b/.test(words);
const negation = /\b(?:don't|dont|not)\b/;

/** Percent of the song's own level: what "a bit", nothing and "a lot" stand for. */
const steps = { small: 10, usual: 20, large: 40 };

/** "turn the music down", "mute the clips' own sound", "normalise the loudness". */
export const readSound: KindReader = (turn) => {
  const { tokens, items, isQuestion } = turn.sentence;
  const named = items.filter(
    (item) =>
      item.type === 'reference' &&
      item.reference.all !== true &&
      tokens.slice(item.from, item.to).some(({ kind, word }) => kind !== 'number' && !isMadeOf(word, ...known)),
  );
  const numbered = tokens.some(
    ({ word }, at) => /^(?:clips?|scenes?|shots?)$/.test(word) && tokens[at + 1]?.kind === 'number',
  );
  const words = tokens
    .filter((_, at) => !named.some(({ from, to }) => from <= at && at < to))
    .filter(({ kind }) => kind !== 'number')
    .map(({ word }) => word)
    .join(' ');
  const speaks = [music, own, loudness].some((pattern) => pattern.test(words));
  if (!speaks || !isMadeOf(words, ...known)) return undefined;
  if (isQuestion && !/^(?:please )?(?:can|could|would) (?:you|we)\b/.test(words)) return undefined;
  if (named.length > 0 || numbered)
    return toClarify('Sound is set for the whole video, not for single clips. What should change in it?');
  if (negation.test(words)) return toClarify('What should the sound be like? Say it without "not", please.');
  if (own.test(words)) return readOwnSound(words);
  return loudness.test(words) ? toSettings({ loudness: !isOff(words) }) : readMusic(words, turn);
};

const toSettings = (settings: WantedSettings): Understanding => ({ kind: 'settings', settings });

function readOwnSound(words: string): Understanding {
  // "The music under the clips' sound" is the clips' sound over the music.
  const isMusicFirst = music.test(words) && words.search(music) < words.search(own);
  const below = /\b(?:under|below|behind|beneath)\b/.test(words);
  const above = /\b(?:over|above)\b/.test(words);
  const places: OwnSound[] = [
    ...(below ? ([isMusicFirst ? 'over' : 'under'] as const) : []),
    ...(above ? ([isMusicFirst ? 'under' : 'over'] as const) : []),
    ...(isOff(words) ? (['off'] as const) : []),
  ];
  const [ownSound] = places;
  if (ownSound !== undefined && places.length === 1 && !(ownSound === 'off' && music.test(words)))
    return toSettings({ ownSound });
  return toClarify("Should the clips' own sound be under the music, over it, or off?", [
    { label: 'Under the music', text: '/sound under' },
    { label: 'Over the music', text: '/sound over' },
    { label: 'Off', text: '/sound off' },
  ]);
}

function readMusic(words: string, { sentence: { tokens } }: Turn): Understanding {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const isDown = /\b(?:down|quieter|softer|lower|reduce|decrease|less|too loud)\b/.test(words);
  const isUp = /\b(?:up|louder|higher|raise|increase|more|too quiet)\b/.test(words) && !/\bmore quiet\b/.test(words);
  const [number] = numbers;
  const percent = number?.value ?? Number.NaN;
  const hasDirection = isDown !== isUp;
  if (numbers.length === 1 && percent <= 100) {
    if (!/\bby\b/.test(words) && !isOff(words)) return toSettings({ musicPercent: percent });
    if (hasDirection && !isOff(words)) return toSettings({ musicStepPercent: isDown ? -percent : percent });
  }
  if (numbers.length === 0 && isOff(words) && !isDown && !isUp) return toSettings({ musicPercent: 0 });
  if (numbers.length === 0 && hasDirection && !isOff(words) && !/\bhalf\b/.test(words)) {
    const step = /\b(?:bit|little|slightly)\b/.test(words)
      ? steps.small
      : /\b(?:lot|much)\b/.test(words)
        ? steps.large
        : steps.usual;
    return toSettings({ musicStepPercent: isDown ? -step : step });
  }
  return toClarify('How loud should the music be, in percent of the song?', [
    ...[100, 70, 40].map((level) => ({ label: `${level} %`, text: `/music ${level}` })),
    { label: 'Off', text: '/music 0' },
  ]);
}
