import type { ClipContext } from '../message-context.ts';

const toClips = (rows: readonly (readonly [string, string | undefined, string])[]): readonly ClipContext[] =>
  rows.map(([role, section, prompt], index) => ({ number: index + 1, role, section, prompt, seconds: 4 }));

/** Videos that sentences of tests are about. */
export const videos = {
  /** Four clips with roles. */
  coffee: toClips([
    ['hook', undefined, 'Steam rising from an espresso machine, macro shot'],
    ['problem', undefined, 'Tired commuter in a grey raincoat waiting for a bus at dawn'],
    ['solution', undefined, 'Barista with a green apron handing over a paper cup'],
    ['cta', undefined, 'Paper cup beside the logo on a wooden counter'],
  ]),
  /** Seven clips with song sections. */
  ballad: toClips([
    ['intro', 'intro', 'Foggy harbour, wide drone shot'],
    ['verse', 'verse', 'Guitarist sitting on a pier, lanterns behind'],
    ['chorus', 'chorus', 'Band playing on a boat, fireworks'],
    ['verse', 'verse', 'Guitarist walking past a lighthouse'],
    ['chorus', 'chorus', 'Fireworks over the whole band'],
    ['bridge', 'bridge', 'Close-up of hands on the strings'],
    ['outro', 'outro', 'Empty pier, lanterns going out'],
  ]),
  /** Four clips of an advertisement, of which two show the same thing. */
  scent: toClips([
    ['hook', undefined, 'Perfume bottle lying on silk fabric, candle light'],
    ['showcase', undefined, 'Close-up of the perfume bottle spinning, golden reflections'],
    ['lifestyle', undefined, 'A woman in a red coat strolls through a garden in daytime'],
    ['cta', undefined, 'Bottle on marble next to the logo'],
  ]),
  /** Six clips of a song whose people and things come back. */
  concert: toClips([
    ['intro', 'intro', 'Empty street in a city, wide shot'],
    ['verse', 'verse', 'Singer leans on a car before neon signs'],
    ['chorus', 'chorus', 'Crowd dancing below the stage lights'],
    ['verse', 'verse', 'Singer walks with an umbrella in the rain'],
    ['chorus', 'chorus', 'Drone shot over the crowd with confetti'],
    ['outro', 'outro', 'Singer alone on stage as the lights go out'],
  ]),
  /** Four clips that name things of the trade. */
  gadget: toClips([
    ['hook', undefined, 'A phone falls toward concrete'],
    ['problem', undefined, 'Cracked screen, a worried worker at an office desk'],
    ['solution', undefined, 'Phone case snaps on before a white background'],
    ['cta', undefined, 'Three cases in a row and a buy now button'],
  ]),
  /** Six clips of people and things, of which some are what a clip is about and others are only held. */
  gym: toClips([
    ['hook', undefined, 'Runner tying her shoes on a foggy track, close-up'],
    ['problem', undefined, 'Man asleep at a desk, alarm clock ringing'],
    ['showcase', undefined, 'Boxer punching a red bag, sweat flying'],
    ['solution', undefined, 'Trainer handing a towel to an old lady'],
    ['lifestyle', undefined, 'Kids splashing in a pool, overhead shot'],
    ['cta', undefined, 'Gym entrance with a neon sign and a membership card on the counter'],
  ]),
  /** Ten clips of a song in which nearly everything is shown once. */
  wedding: toClips([
    ['intro', 'intro', 'Church bells swinging, blue sky'],
    ['verse', 'verse', 'Bride getting her hair done in front of a mirror'],
    ['verse', 'verse', 'Groom fixing his tie, nervous smile'],
    ['chorus', 'chorus', 'Guests throwing rice on the church steps'],
    ['verse', 'verse', 'Vintage car with tin cans driving off'],
    ['chorus', 'chorus', 'Couple dancing in a barn, string lights'],
    ['bridge', 'bridge', 'Close-up of the rings on a velvet cushion'],
    ['verse', 'verse', 'Uncle giving a speech, glass in hand'],
    ['chorus', 'chorus', 'Fireworks over the lake'],
    ['outro', 'outro', 'Empty table with candles burning down'],
  ]),
  single: toClips([['hook', undefined, 'A cat on a red sofa']]),
} as const;
