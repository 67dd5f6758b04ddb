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
  single: toClips([['hook', undefined, 'A cat on a red sofa']]),
} as const;
