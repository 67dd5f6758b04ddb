import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import { drawGull } from '../figures/gull.ts';
import { toFern, toTrunk } from '../figures/wood.ts';
import { type Colour, mixColours, toColour } from '../raster/colour.ts';
import { disc, ground, join, type Outline, polygon } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const haze = toColour('#cfe8b4');
const deep = toColour('#0d3438');
const sun = toColour('#fbf6cf');
const moteColour = toColour('#fff6c4');
const birdColour = toColour('#f7fbe8');
const bark = toColour('#123038');

interface Layer {
  readonly depth: number;
  readonly pan: number;
  readonly trunks: Outline;
  /** The lower edge of the leaves. */
  readonly canopy: (x: number, seconds: number) => number;
  readonly floor: (x: number) => number;
  readonly ferns: readonly { readonly x: number; readonly size: number }[];
  readonly colour: Colour;
  readonly leaves: Colour;
}

/** Deep in the woods: light falls in shafts, birds cross, the path slides by. */
export const createForest: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const random = createSeededRandom(5);
  const layers: readonly Layer[] = [0, 1, 2, 3, 4].map((index) => {
    const depth = index / 4;
    const pan = 0.8 + 9.5 * depth ** 1.7;
    const reach = width + pan * 6 + 20;
    const floorY = height * (0.72 + 0.19 * depth);
    const floor = (x: number) =>
      floorY - 1.6 * Math.sin(x / (13 + 9 * depth) + index * 2) - 0.8 * Math.sin(x / 5.7 + index);
    const gap = 16 + 16 * depth ** 1.4;
    const thick = 1.3 + 5.6 * depth ** 1.5;
    const trunks: Outline[] = [];
    for (let x = -8 + gap * random(); x < reach; x += gap * (0.7 + 0.7 * random())) {
      trunks.push(
        toTrunk(
          random,
          x,
          floor(x) + 1.5,
          floorY - height * (0.2 - 0.09 * depth) + 5 + 4 * depth,
          thick * (0.75 + 0.5 * random()),
        ),
      );
    }
    const canopy = (x: number, seconds: number) =>
      height * (0.2 - 0.09 * depth) +
      (1.6 + 2.4 * depth) *
        Math.abs(Math.sin(x / (5.5 + 7 * depth) + index * 1.3 + 0.07 * swing(seconds, 3.4, x / 60))) +
      (1.5 + 2 * depth) * Math.sin(x / (17 + 9 * depth) + index * 2.1 + 0.12 * swing(seconds, 4.1, index * 0.2));
    const ferns = Array.from({ length: Math.ceil(reach / (12 - 5 * depth)) }, () => ({
      x: -8 + random() * reach,
      size: (2 + 4 * depth) * (0.7 + 0.6 * random()),
    }));
    return {
      ...{ depth, pan, floor, canopy, ferns, trunks: join(...trunks) },
      colour: mixColours(haze, deep, 0.26 + 0.74 * depth ** 0.75),
      leaves: mixColours(toColour('#a9d38c'), toColour('#11504a'), 0.12 + 0.88 * depth ** 0.8),
    };
  });
  const motes = Array.from({ length: 60 }, () => ({
    ...{ x: random(), y: random(), size: 0.18 + 0.45 * random() ** 2, drift: 1 + 3 * random() },
    ...{ phase: random(), period: 2 + 2.5 * random() },
  }));

  return {
    drawPlate() {
      drawBackdrop(canvas, 0, height, '#b9dd9b', '#e3f0bd', '#f4f5cf', '#a8cf97', '#5f9f7d');
      canvas.glow(width * 0.6, height * 0.3, 75, sun, 0.9);
    },
    drawFrame(seconds) {
      layers.forEach((layer, index) => {
        canvas.place({ x: -seconds * layer.pan, y: 0 }, () => drawLayer(layer, seconds));
        if (index === 1 || index === 2) drawShafts(seconds, index);
        if (index === 2) drawBirds(seconds);
      });
      for (const { x, y, size, drift, phase, period } of motes) {
        const atX = wrap(x * width - seconds * drift * 1.4, -2, width + 4);
        const atY = wrap(y * height - seconds * drift * 0.5, 0, height) + 1.2 * swing(seconds, period, phase);
        canvas.fill(disc(atX, atY, size), moteColour, 0.3 + 0.35 * (1 + swing(seconds, period * 0.7, phase)) * 0.9);
      }
    },
  };

  function drawLayer({ depth, pan, trunks, canopy, floor, ferns, colour, leaves }: Layer, seconds: number): void {
    const isSeen = (x: number) => x - seconds * pan > -24 && x - seconds * pan < width + 24;
    canvas.fill(trunks, { from: mixColours(colour, leaves, 0.35), to: colour, top: 0, bottom: height * 0.8 });
    canvas.fill(ground(seconds * pan - 3, seconds * pan + width + 3, height + 3, 1.5 + depth, floor), {
      from: leaves,
      to: mixColours(leaves, colour, 0.75),
      top: height * 0.7,
      bottom: height * (0.86 + 0.14 * depth),
    });
    const standing = ferns.filter((fern) => isSeen(fern.x));
    const leaning = standing.map(({ x, size }) => toFern(x, floor(x) + 0.6, size, 0.08 * swing(seconds, 2.6, x / 23)));
    canvas.fill(join(...leaning), mixColours(leaves, colour, 0.25));
    const left = seconds * pan - 3;
    canvas.fill(
      ground(left, left + width + 6, -3, 0.9 + 0.5 * depth, (x) => canopy(x, seconds)),
      {
        ...{ from: mixColours(leaves, colour, 0.8), to: leaves },
        ...{ top: 0, bottom: height * (0.24 - 0.06 * depth) },
      },
    );
  }

  function drawShafts(seconds: number, layer: number): void {
    for (let shaft = layer - 1; shaft < 3; shaft += 2) {
      const top = width * (0.3 + 0.24 * shaft + 0.1 * (layer - 1)) + 3 * swing(seconds, 7, shaft * 0.3);
      const lean = height * 0.42 + 4 * swing(seconds, 9, shaft * 0.21);
      const wide = 5 + 2.5 * shaft + layer;
      const alpha = 0.24 + 0.12 * swing(seconds, 3.7, shaft * 0.37 + layer * 0.2);
      canvas.fill(
        polygon([top, -2, top + wide, -2, top + wide * 2.1 - lean, height, top - lean, height]),
        { from: sun, to: haze, top: 0, bottom: height },
        alpha,
      );
    }
  }

  function drawBirds(seconds: number): void {
    for (let bird = 0; bird < 6; bird++) {
      const x = width * (0.02 + 0.09 * bird) + seconds * (15 + (bird % 3));
      const y = height * 0.36 + 5 * Math.sin(x / 21 + bird) + (bird % 3) * 4 - seconds * 0.8;
      drawGull(
        canvas,
        x,
        y,
        3 + 0.6 * (bird % 2),
        swing(seconds, 0.6, bird * 0.27),
        bird % 3 === 1 ? bark : birdColour,
      );
    }
  }
};
