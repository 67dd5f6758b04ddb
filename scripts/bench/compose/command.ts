import { parseArgs } from 'node:util';

export const usage = `Measures composing: one changed clip, undo and everything, against encoding that clip alone and against other ways.

  npm run -s bench:compose [-- --clips 6,10,20,100 --rounds 3 --height 1080 --ways limit,changed,undo,cold --full-decode]

  --ways  limit, changed, undo, cold, units (all that cold renders, by bare ffmpeg), graph (one filter graph), twice (each clip
          normalised into a file, then joined with filters), melt (another editor), quality (after 20 changes). Without it:
          limit, changed, undo and cold at each number of clips, the other four ways at the largest one up to 20, and quality.
  --full-decode  adds a change and an undo after which the whole file is decoded as a check.`;

const allWays = ['limit', 'changed', 'undo', 'cold', 'units', 'graph', 'twice', 'melt', 'quality'] as const;
export type Way = (typeof allWays)[number];

/** What the whole ways take grows with the video, so by default they run once, at most at so many clips. */
export const mostClipsOfWholeWays = 20;

export interface BenchCommand {
  readonly clips: readonly number[];
  readonly rounds: number;
  readonly height: number;
  readonly fullDecode: boolean;
  readonly wantsQuality: boolean;
  /** The ways to measure at so many clips. */
  waysAt(count: number): ReadonlySet<Way>;
}

/** Reads the command line. Throws a TypeError that says what is wrong with it. */
export function parseCommand(): BenchCommand {
  const { values } = parseArgs({
    options: {
      clips: { type: 'string', default: '6,10,20,100' },
      rounds: { type: 'string', default: '3' },
      height: { type: 'string', default: '1080' },
      ways: { type: 'string' },
      'full-decode': { type: 'boolean', default: false },
    },
  });
  const clips = values.clips.split(',').map(Number);
  const [rounds, height] = [Number(values.rounds), Number(values.height)];
  const isCount = (value: number, least: number) => Number.isSafeInteger(value) && value >= least;
  if (!clips.every((count) => isCount(count, 3))) throw new TypeError('--clips takes numbers of 3 and more: 6,20');
  if (!isCount(rounds, 1)) throw new TypeError('--rounds takes a number of 1 and more.');
  if (!isCount(height, 180) || height % 2 !== 0) throw new TypeError('--height takes an even number of 180 and more.');
  const asked = values.ways === undefined ? undefined : new Set(values.ways.split(',').map(toWay));
  const wholeAt = Math.max(...clips.filter((count) => count <= mostClipsOfWholeWays));
  const waysAt = (count: number): ReadonlySet<Way> =>
    asked ?? new Set(count === wholeAt ? allWays : ['limit', 'changed', 'undo', 'cold']);
  const wantsQuality = asked === undefined || asked.has('quality');
  return { clips, rounds, height, fullDecode: values['full-decode'], wantsQuality, waysAt };
}

function toWay(word: string): Way {
  const way = allWays.find((known) => known === word);
  if (way === undefined) throw new TypeError(`There is no way "${word}"; there are ${allWays.join(', ')}.`);
  return way;
}
