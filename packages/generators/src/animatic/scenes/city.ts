import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import { type CarLook, drawCar } from '../figures/car.ts';
import { createHeapCloud, drawCloud } from '../figures/cloud.ts';
import { drawGull } from '../figures/gull.ts';
import { createHouse } from '../figures/house.ts';
import { drawPerson, personLooks } from '../figures/person.ts';
import { drawStreetLamp } from '../figures/street-lamp.ts';
import { drawTree, type TreeLook } from '../figures/tree.ts';
import { toColour } from '../raster/colour.ts';
import { box, join, type Outline, oval, polygon } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const cloudLight = toColour('#fffaf0');
const cloudShade = toColour('#f3dcc4');
const farTown = { from: toColour('#a9c3cf'), to: toColour('#d8d9cd') };
const nearTown = { from: toColour('#86a6b8'), to: toColour('#b4bfc0') };
const pavement = { from: toColour('#e8d9c5'), to: toColour('#cdb9a6') };
const kerb = toColour('#a99a95');
const road = { from: toColour('#6d6a7c'), to: toColour('#4f4d62') };
const mark = toColour('#f3ead8');
const lampLight = toColour('#fff3cf');
const birdColour = toColour('#4d6b7d');
const planter = toColour('#9b6a52');
const tree: TreeLook = { kind: 'round', leaves: toColour('#4c9b63'), light: toColour('#a6d67e') };
const cars: readonly (CarLook & { speed: number; start: number; lane: 0 | 1 })[] = [
  { kind: 'small', paint: toColour('#e4574f'), speed: 26, start: 0.1, lane: 1 },
  { kind: 'van', paint: toColour('#f2efe6'), speed: 26, start: 0.52, lane: 1 },
  { kind: 'small', paint: toColour('#f0b03f'), speed: 26, start: 0.8, lane: 1 },
  { kind: 'bus', paint: toColour('#3a9aa3'), speed: -21, start: 0.85, lane: 0 },
  { kind: 'small', paint: toColour('#4f6fb0'), speed: -21, start: 0.32, lane: 0 },
];

/** Afternoon in the old town: shops, walkers, cars, and a camera that travels along. */
export const createCity: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const random = createSeededRandom(77);
  const roadTop = height - 24;
  const street = roadTop - 6.5;
  const stretch = Math.min(1.7, Math.max(1, height / 105));
  const reach = width + 70;
  const houses: { readonly x: number; readonly house: ReturnType<typeof createHouse> }[] = [];
  for (let [x, index] = [-12, 0]; x < reach; index++) {
    const house = createHouse(index, stretch);
    houses.push({ x, house });
    x += house.width;
  }
  const far = toSkyline(random, reach, 24 * stretch, 17 * stretch);
  const near = toSkyline(random, reach, 36 * stretch, 15 * stretch);
  const clouds = [0, 1, 2, 3].map((index) => ({
    cloud: createHeapCloud(26 + 7 * (index % 3), index + 70),
    x: index * (width / 3.2),
    y: height * (0.12 + 0.07 * ((index * 2) % 3)),
    speed: 2.5 + index * 0.5,
  }));
  const walkers = Array.from({ length: 9 }, (_, index) => ({
    look: personLooks[index % personLooks.length]!,
    start: (index * 0.618) % 1,
    speed: (index % 2 === 0 ? 1 : -1) * (4.2 + random() * 1.8),
    down: 1.2 + 3.6 * random(),
  })).sort((a, b) => a.down - b.down);

  return {
    drawPlate() {
      drawBackdrop(canvas, 0, street, '#5fb7d0', '#a3d9d8', '#f3ecd0', '#fbdcb4');
    },
    drawFrame(seconds) {
      for (const { cloud, x, y, speed } of clouds) {
        drawCloud(canvas, cloud, {
          x: wrap(x + seconds * speed, -30, width + 60),
          y,
          light: cloudLight,
          shade: cloudShade,
          alpha: 0.9,
        });
      }
      for (let bird = 0; bird < 5; bird++) {
        drawGull(
          canvas,
          width * 0.2 + seconds * 9 + bird * 4.5,
          height * 0.2 + (bird % 2) * 3 + bird * 0.7 + swing(seconds, 3.1, bird / 5),
          1.9,
          swing(seconds, 0.75, bird * 0.23),
          birdColour,
        );
      }
      canvas.place({ x: -seconds * 1, y: street }, () =>
        canvas.fill(far, { ...farTown, top: -50 * stretch, bottom: -20 }),
      );
      canvas.place({ x: -seconds * 2, y: street }, () =>
        canvas.fill(near, { ...nearTown, top: -52 * stretch, bottom: -10 }),
      );
      canvas.fill(box(-2, street - 1, width + 4, 9), { ...pavement, top: street, bottom: roadTop });
      canvas.place({ x: -seconds * 4, y: 0 }, () => {
        for (const { x, house } of houses) canvas.place({ x, y: street }, () => house.draw(canvas));
        for (let at = 4; at < reach; at += 31) drawStreetLamp(canvas, at, street + 2, 0.92, lampLight);
        for (let at = 20; at < reach; at += 31) {
          drawTree(canvas, at, street + 0.6, 1.55, tree, 0.02 * swing(seconds, 2.4, at / 50));
          canvas.fill(
            polygon([at - 2, street - 1, at + 2, street - 1, at + 1.6, street + 1.9, at - 1.6, street + 1.9]),
            planter,
          );
        }
        for (const { look, start, speed, down } of walkers) {
          const at = wrap(start * (width + 30) + speed * seconds, -15, width + 50);
          drawPerson(canvas, at, street + down, look, Math.abs(speed) * seconds + start * 9, {
            scale: 0.86,
            mirror: speed < 0,
          });
        }
      });
      canvas.fill(box(-2, roadTop, width + 4, 26), { ...road, top: roadTop, bottom: height });
      canvas.fill(box(-2, roadTop - 0.6, width + 4, 1.1), kerb);
      canvas.place({ x: -wrap(seconds * 5, 0, 12), y: 0 }, () => {
        const dashes: Outline[] = [];
        for (let at = -6; at < width + 26; at += 12)
          dashes.push(
            polygon([at + 0.5, roadTop + 11.2, at + 6.5, roadTop + 11.2, at + 6.2, roadTop + 12, at, roadTop + 12]),
          );
        canvas.fill(join(...dashes), mark, 0.85);
      });
      for (const { speed, start, lane, ...look } of cars) {
        const at = wrap(start * (width + 60) + speed * seconds, -30, width + 60);
        drawCar(canvas, at, roadTop + (lane === 0 ? 8.4 : 18.6), look, Math.abs(speed) * seconds, {
          scale: lane === 0 ? 1 : 1.22,
          mirror: speed < 0,
        });
      }
      canvas.place({ x: -seconds * 12, y: 0 }, () => {
        drawStreetLamp(canvas, width * 1.16, height + 6, 3.2, lampLight);
      });
    },
  };
};

/** Roofs, towers and a dome along the far side of the town, on the line y = 0. */
function toSkyline(random: () => number, reach: number, tall: number, step: number): Outline {
  const outlines: Outline[] = [];
  for (let x = -10; x < reach; x += step * (0.55 + 0.3 * random())) {
    const [w, h] = [step * (0.5 + 0.35 * random()), tall * (0.75 + 0.5 * random())];
    outlines.push(box(x, -h, w, h));
    const kind = Math.floor(random() * 4);
    if (kind === 0) outlines.push(polygon([x - 0.5, -h, x + w / 2, -h - w * 0.55, x + w + 0.5, -h]));
    if (kind === 1)
      outlines.push(oval(x + w / 2, -h, w * 0.42, w * 0.5), box(x + w / 2 - 0.3, -h - w * 0.75, 0.6, w * 0.4));
    if (kind === 2)
      outlines.push(
        box(x + w * 0.3, -h - 6, w * 0.4, 7),
        polygon([x + w * 0.25, -h - 6, x + w * 0.5, -h - 13, x + w * 0.75, -h - 6]),
      );
  }
  return join(...outlines);
}
