import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import { createHeapCloud, drawCloud } from '../figures/cloud.ts';
import { drawGull } from '../figures/gull.ts';
import { drawPeak } from '../figures/peak.ts';
import { drawSteam, drawTrain } from '../figures/train.ts';
import { drawTree, type TreeLook } from '../figures/tree.ts';
import { drawTurbine } from '../figures/turbine.ts';
import { createViaduct } from '../figures/viaduct.ts';
import { toColour } from '../raster/colour.ts';
import { disc, ground, stroke } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const white = toColour('#ffffff');
const cloudShade = toColour('#c9e2f5');
const birdColour = toColour('#2c5a7a');
const poppy = toColour('#f2544b');
const daisy = toColour('#fff4d0');
const stem = toColour('#2f7d4f');
const looks: readonly TreeLook[] = [
  { kind: 'round', leaves: toColour('#3f9a58'), light: toColour('#8fd06f') },
  { kind: 'fir', leaves: toColour('#2b7a5b'), light: toColour('#6dbb7a') },
  { kind: 'round', leaves: toColour('#5aab4e'), light: toColour('#b9de74') },
];

/** Midday in the hills: a steam train crosses a viaduct under wandering clouds. */
export const createHills: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const random = createSeededRandom(21);
  const horizon = height * 0.5;
  const railY = height * 0.655;
  const clouds = Array.from({ length: 8 }, (_, index) => {
    const depth = index / 7;
    return {
      cloud: createHeapCloud(20 + 26 * depth, index + 40),
      x: ((index * 0.618 + 0.1) % 1) * (width + 90) - 45,
      y: horizon * (0.86 - 0.62 * depth + 0.06 * (index % 2)),
      speed: 1.4 + 4.2 * depth,
    };
  });
  const ridges = [
    { y: horizon - 2, tall: 5, length: 61, pan: 0.8, from: '#9fd3b4', to: '#8cc8a0', trees: 0 },
    { y: horizon + 3, tall: 5.5, length: 83, pan: 1.5, from: '#8ed08a', to: '#6fbb74', trees: 14 },
    { y: horizon + 10, tall: 4.5, length: 71, pan: 2.3, from: '#78c46c', to: '#55a85f', trees: 18 },
  ].map((ridge, index) => ({
    ...ridge,
    paint: { from: toColour(ridge.from), to: toColour(ridge.to), top: ridge.y - ridge.tall, bottom: ridge.y + 20 },
    toHeight: (x: number) =>
      ridge.y -
      ridge.tall * Math.sin((x / ridge.length) * 2 * Math.PI + index * 2.2) -
      ridge.tall * 0.4 * Math.sin((x / (ridge.length * 0.41)) * 2 * Math.PI + index),
    standing: Array.from({ length: ridge.trees }, () => ({
      x: -10 + random() * (width + 40),
      scale: (0.32 + 0.2 * index) * (0.8 + 0.5 * random()),
      look: looks[Math.floor(random() * 3)]!,
    })),
  }));
  const peaks = Array.from({ length: 9 }, (_, index) => ({
    x: (index - 0.5) * (width / 7),
    tall: 9 + 9 * random(),
    half: width / 7 + 5 * random(),
  }));
  const viaduct = createViaduct(width, height - railY);
  const toTrainX = (seconds: number) => width * 0.42 + (seconds - 0.5) * 19;
  const front = (x: number) => height * 0.9 - 2.6 * Math.sin(x / 17 + 1) - 1.1 * Math.sin(x / 6.3);
  const flowers = Array.from({ length: 90 }, (_, index) => ({
    x: -10 + random() * (width + 90),
    up: 2 + random() * 3.6,
    down: random() * height * 0.09,
    colour: index % 3 === 0 ? daisy : poppy,
    size: 0.55 + random() * 0.5,
  })).sort((a, b) => a.down - b.down);

  return {
    drawPlate() {
      drawBackdrop(canvas, 0, horizon + 6, '#2f93de', '#63b6ec', '#a3d9f6', '#dcf2f5');
      canvas.glow(width * 0.16, height * 0.13, 60, white, 0.55);
      canvas.fill(disc(width * 0.16, height * 0.13, 6.5), toColour('#fffbe3'));
    },
    drawFrame(seconds) {
      for (const { cloud, x, y, speed } of clouds) {
        drawCloud(canvas, cloud, {
          x: wrap(x + seconds * speed, -45, width + 90),
          y,
          light: white,
          shade: cloudShade,
          alpha: 0.95,
        });
      }
      canvas.place({ x: -seconds * 0.4, y: 0 }, () => {
        for (const { x, tall, half } of peaks) drawPeak(canvas, x, horizon - 1, tall, half * 0.8);
      });
      ridges.forEach(({ pan, paint, toHeight, standing }, index) => {
        canvas.place({ x: -seconds * pan, y: 0 }, () => {
          if (index === 1) {
            for (const [turbine, part] of [0.56, 0.68, 0.86].entries()) {
              drawTurbine(
                canvas,
                width * part,
                toHeight(width * part) + 1,
                0.8 - 0.12 * (turbine % 2),
                seconds * 1.9 + turbine,
              );
            }
          }
          const reach = index < 2 ? 26 : 60;
          canvas.fill(ground(-4, width + 30, paint.top + reach, 2, toHeight), paint);
          for (const { x, scale, look } of standing)
            drawTree(canvas, x, toHeight(x) + 0.8, scale, look, 0.02 * swing(seconds, 2.3, x / 40));
        });
      });
      drawSteam(canvas, railY, seconds, toTrainX);
      drawTrain(canvas, toTrainX(seconds), railY, 4, seconds, 19);
      viaduct.draw(canvas, -seconds * 3.2, railY);
      canvas.place({ x: -seconds * 5.5, y: 0 }, () => {
        const meadow = (x: number) => height * 0.83 - 3 * Math.sin(x / 23) - 1.3 * Math.sin(x / 9 + 2);
        canvas.fill(ground(-4, width + 60, height + 2, 1.6, meadow), {
          from: toColour('#67b858'),
          to: toColour('#3f9550'),
          top: height * 0.8,
          bottom: height,
        });
        for (const [index, part] of [0.02, 0.3, 0.36, 0.72, 0.99, 1.12].entries()) {
          drawTree(
            canvas,
            width * part,
            meadow(width * part) + 1.5,
            1.05 + 0.2 * (index % 3),
            looks[index % 3]!,
            0.025 * swing(seconds, 2.6, part),
          );
        }
      });
      canvas.place({ x: -seconds * 10, y: 0 }, () => {
        canvas.fill(ground(-4, width + 90, height + 2, 1.2, front), {
          from: toColour('#4aa653'),
          to: toColour('#2c7d49'),
          top: height * 0.87,
          bottom: height,
        });
        for (const { x, up, down, colour, size } of flowers) {
          const y = front(x) + down;
          const sway = 0.5 * swing(seconds, 1.7, x / 30);
          canvas.fill(stroke([x, y + 1.2, x + sway * 0.4, y - up * 0.5, x + sway, y - up], 0.22), stem);
          canvas.fill(disc(x + sway, y - up, size), colour);
        }
      });
      for (let bird = 0; bird < 4; bird++) {
        drawGull(
          canvas,
          width * 0.72 - seconds * 7 + bird * 5,
          horizon * 0.42 + (bird % 2) * 3.4 - bird + swing(seconds, 3.3, bird * 0.3),
          1.7,
          swing(seconds, 0.7, bird * 0.31),
          birdColour,
        );
      }
    },
  };
};
