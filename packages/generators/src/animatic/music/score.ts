const beatsPerMinute = 120;
export const beatSeconds = 60 / beatsPerMinute;
/** A section is as long as a clip of the sample. */
export const sectionBeats = 10;

/** What plays during one section. */
export interface Section {
  readonly kick: number;
  readonly hasClap: boolean;
  readonly hats: 'none' | 'off-beat' | 'eighths';
  readonly hasBass: boolean;
  readonly pad: number;
  readonly melody: readonly Note[];
  readonly melodyGain: number;
}

/** A melody note: its beat within the section, and its pitch in semitones (60 is middle C). */
type Note = readonly [beat: number, pitch: number];

/** Chords of a section in D major, with the beats they last: two bars, and half a bar that leads back. */
export const chords: readonly { readonly beats: number; readonly bass: number; readonly pitches: readonly number[] }[] =
  [
    { beats: 4, bass: 38, pitches: [62, 66, 69, 73] },
    { beats: 4, bass: 35, pitches: [62, 66, 69, 71] },
    { beats: 2, bass: 31, pitches: [59, 62, 66, 69] },
  ];

const ripple: readonly Note[] = [
  ...([
    [0, 74],
    [0.5, 78],
    [1, 81],
    [1.5, 78],
    [2, 85],
    [2.5, 81],
    [3, 78],
    [3.5, 81],
  ] as const),
  ...([
    [4, 74],
    [4.5, 78],
    [5, 83],
    [5.5, 78],
    [6, 86],
    [6.5, 83],
    [7, 81],
    [7.5, 78],
  ] as const),
  ...([
    [8, 79],
    [8.5, 83],
    [9, 86],
    [9.5, 81],
  ] as const),
];
const call: readonly Note[] = [
  [0, 78],
  [1, 81],
  [1.5, 83],
  [2.5, 81],
  [4, 78],
  [5, 74],
  [5.5, 76],
  [6.5, 78],
  [8, 79],
  [9, 76],
];
const song: readonly Note[] = [
  ...([
    [0, 86],
    [0.75, 85],
    [1.5, 81],
    [2.5, 78],
    [3, 81],
    [3.5, 85],
  ] as const),
  ...([
    [4, 86],
    [4.75, 83],
    [5.5, 81],
    [6.5, 78],
    [7, 81],
    [7.5, 83],
  ] as const),
  ...([
    [8, 86],
    [8.75, 88],
    [9.5, 85],
  ] as const),
];
const farewell: readonly Note[] = [
  [0, 86],
  [1, 81],
  [2, 78],
  [3, 81],
  [4, 86],
  [5, 83],
  [6, 78],
  [8, 74],
];

const intro: Section = {
  kick: 0.62,
  hasClap: false,
  hats: 'none',
  hasBass: false,
  pad: 1,
  melody: ripple,
  melodyGain: 0.75,
};
const verse: Section = {
  kick: 0.9,
  hasClap: true,
  hats: 'off-beat',
  hasBass: true,
  pad: 0.8,
  melody: call,
  melodyGain: 0.95,
};
const chorus: Section = {
  kick: 1,
  hasClap: true,
  hats: 'eighths',
  hasBass: true,
  pad: 1.1,
  melody: song,
  melodyGain: 1,
};
const outro: Section = {
  kick: 0.8,
  hasClap: false,
  hats: 'off-beat',
  hasBass: true,
  pad: 1,
  melody: farewell,
  melodyGain: 0.9,
};

/** The sections in the order of the sample's clips. */
export const sections: readonly Section[] = [
  intro,
  verse,
  chorus,
  { ...verse, melody: ripple, melodyGain: 0.7 },
  chorus,
  outro,
];
