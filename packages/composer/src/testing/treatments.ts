import type { ClipLook, ComposeClip } from '../timeline.ts';

/** What may be done to a clip on its way into the video. */
export type Treatment = Partial<Pick<ComposeClip, 'look' | 'speed' | 'framing'>>;

const createLook = (filters: string, reach: number): ClipLook => ({
  ...{ key: filters, reach },
  toFilters: ({ input, output }) => ({ graph: `${input}${filters}${output}`, inputs: [] }),
  prepare: async () => undefined,
});

/** Every picture for itself, and with the two before it: a stretch that begins too late would show. */
const negative = createLook('negate', 0);
const trail = createLook('tmix=frames=3', 2);

/** Clips as they are, more often than not, and everything that can be done to one, alone and together. */
export const treatments: readonly Treatment[] = [
  ...[{}, {}, {}, {}],
  ...[{ look: negative }, { look: trail }, { framing: 'fill' as const }],
  { speed: { num: 25, den: 26 } },
  { speed: { num: 26, den: 25 }, look: trail, framing: 'blur' as const },
];
