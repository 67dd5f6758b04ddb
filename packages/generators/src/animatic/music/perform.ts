import { setImmediate } from 'node:timers/promises';
import { createBass, createBell, createClap, createCrash, createHat, createKick, createPad } from './instruments.ts';
import { addEcho, addMix, addNote, createMix, type Mix, sampleRateHz } from './mix.ts';
import { beatSeconds, chords, type Section, sectionBeats, sections } from './score.ts';

/** Measured: brings the mix to about -16 LUFS. */
const level = 0.89;
const fadeSeconds = 2.5;

interface Band {
  readonly drums: Mix;
  readonly strings: Mix;
  readonly bells: Mix;
}

/** Plays the score for so long, starting over after its last section. Gives way to other work between sections. */
export async function performScore(seconds: number, signal?: AbortSignal): Promise<Mix> {
  const samples = Math.round(seconds * sampleRateHz);
  const band: Band = { drums: createMix(samples), strings: createMix(samples), bells: createMix(samples) };
  const sectionSeconds = sectionBeats * beatSeconds;
  for (let index = 0; index * sectionSeconds < seconds; index++) {
    await setImmediate(undefined, signal ? { signal } : {});
    playSection(band, sections[index % sections.length]!, index);
  }
  addEcho(band.bells, beatSeconds * 0.75, 0.34);
  const master = createMix(samples);
  addMix(master, band.drums, () => 1);
  // Everything held steps back when the kick comes, so that the beat stays clear.
  addMix(master, band.strings, (at) => 1 - 0.55 * Math.exp(-(at % beatSeconds) * 9));
  addMix(master, band.bells, (at) => 1 - 0.25 * Math.exp(-(at % beatSeconds) * 12));
  finish(master, seconds);
  return master;
}

function playSection({ drums, strings, bells }: Band, section: Section, index: number): void {
  const start = index * sectionBeats * beatSeconds;
  const toTime = (beat: number) => start + beat * beatSeconds;
  if (index > 0) addNote(drums, createCrash(index), { start, length: 1.8, gain: 0.1, pan: 0.2 });
  for (let beat = 0; beat < sectionBeats; beat++) {
    const seed = index * 100 + beat;
    addNote(drums, createKick(), { start: toTime(beat), length: 0.42, gain: 0.78 * section.kick });
    if (section.hasClap && beat % 2 === 1) {
      addNote(drums, createClap(seed), { start: toTime(beat), length: 0.25, gain: 0.34, pan: -0.1 });
    }
    if (section.hats !== 'none') {
      addNote(drums, createHat(seed + 1, 0.055), { start: toTime(beat + 0.5), length: 0.2, gain: 0.13, pan: 0.25 });
    }
    if (section.hats === 'eighths') {
      for (const part of [0.25, 0.75]) {
        addNote(drums, createHat(seed + 7, 0.022), { start: toTime(beat + part), length: 0.1, gain: 0.07, pan: -0.3 });
      }
    }
  }
  playChords(strings, section, toTime);
  for (const [at, pitch] of section.melody) {
    const pan = 0.35 * Math.sin(pitch);
    addNote(bells, createBell(pitch), { start: toTime(at), length: 1.6, gain: 0.17 * section.melodyGain, pan });
  }
}

function playChords(strings: Mix, section: Section, toTime: (beat: number) => number): void {
  let beat = 0;
  for (const chord of chords) {
    const length = chord.beats * beatSeconds;
    chord.pitches.forEach((pitch, voice) => {
      const pan = (voice - 1.5) * 0.4;
      addNote(strings, createPad(pitch, length + 0.12), {
        start: toTime(beat),
        length: length + 0.12,
        gain: 0.19 * section.pad,
        pan,
      });
    });
    for (let half = 0; section.hasBass && half < chord.beats * 2; half++) {
      const pitch = chord.bass + (half % 4 === 3 ? 12 : 0);
      addNote(strings, createBass(pitch, beatSeconds * 0.46), {
        start: toTime(beat + half / 2),
        length: beatSeconds / 2,
        gain: 0.4,
      });
    }
    beat += chord.beats;
  }
}

/** Sets the level, rounds the peaks off below full scale, and lets the end fade. */
function finish({ left, right }: Mix, seconds: number): void {
  for (const channel of [left, right]) {
    for (let at = 0; at < channel.length; at++) {
      const rest = seconds - at / sampleRateHz;
      const fade = rest < fadeSeconds ? Math.sin((rest / fadeSeconds) * (Math.PI / 2)) ** 2 : 1;
      channel[at] = 0.84 * Math.tanh((channel[at]! * level * fade) / 0.84);
    }
  }
}
