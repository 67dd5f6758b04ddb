import type { SceneName } from './scenes/scenes.ts';

/** A clip of the sample film before it is drawn. */
export interface SampleClipPlan {
  readonly number: number;
  readonly scene: SceneName;
  readonly role: string;
  readonly section: string;
  /** What a model would be told to show, so that the chat can speak of things in the picture. */
  readonly prompt: string;
  /** At 30 frames a second. */
  readonly slotFrames: number;
}

/** The rate that `slotFrames` of the plans counts in. */
export const sampleRate = { num: 30, den: 1 } as const;

/** "A day at the coast": six clips of 5 seconds, which are 10 beats of the sample music. */
export const sampleClips: readonly SampleClipPlan[] = [
  {
    ...{ number: 1, scene: 'sunrise', role: 'hook', section: 'intro', slotFrames: 150 },
    prompt:
      'Sunrise over a calm sea, a small yacht with a red sail glides into the light, gulls pass, illustrated in flat colours',
  },
  {
    ...{ number: 2, scene: 'hills', role: 'showcase', section: 'verse', slotFrames: 150 },
    prompt:
      'A steam train crosses a stone viaduct in green hills at midday, white clouds in a blue sky, wind turbines turn, poppies in front, illustrated in flat colours',
  },
  {
    ...{ number: 3, scene: 'city', role: 'lifestyle', section: 'chorus', slotFrames: 150 },
    prompt:
      'A busy street in an old town in the afternoon, colourful houses with shops, people walk, cars and a bus drive by, illustrated in flat colours',
  },
  {
    ...{ number: 4, scene: 'forest', role: 'problem', section: 'verse', slotFrames: 150 },
    prompt:
      'Lost deep in a misty forest, shafts of sunlight between tall trees, ferns, white birds fly through, illustrated in flat colours',
  },
  {
    ...{ number: 5, scene: 'harbour', role: 'solution', section: 'chorus', slotFrames: 150 },
    prompt:
      'The harbour market at nightfall, glowing lanterns and flags over fruit stalls, people stroll, fishing boats rock under the moon, illustrated in flat colours',
  },
  {
    ...{ number: 6, scene: 'lighthouse', role: 'cta', section: 'outro', slotFrames: 150 },
    prompt:
      'A lighthouse on a cliff at golden hour, its beam turns, the yacht comes home, the title A Day at the Coast appears in the sky, illustrated in flat colours',
  },
];
