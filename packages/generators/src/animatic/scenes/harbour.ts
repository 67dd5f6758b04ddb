import { createSeededRandom } from '../../grade/plates/seeded-random.ts';
import { createStreakCloud, drawCloud } from '../figures/cloud.ts';
import { drawFishingBoat } from '../figures/fishing-boat.ts';
import { drawFlags, drawLanterns } from '../figures/lantern.ts';
import { drawMarketStall } from '../figures/market-stall.ts';
import { drawPerson, personLooks } from '../figures/person.ts';
import { toColour } from '../raster/colour.ts';
import { box, disc, ground, join, type Outline, oval, polygon } from '../raster/outline.ts';
import { drawBackdrop } from './backdrop.ts';
import { swing, wrap } from './motion.ts';
import type { CreateScene } from './scene.ts';

const warm = toColour('#ffc66b');
const lanternColours = ['#ff9f5a', '#ffcf66', '#f76f6f', '#ffb37a'].map(toColour);
const flagColours = ['#f6e7c8', '#e4574f', '#f0b03f', '#3f8f9f', '#c85a8a'].map(toColour);
const awnings = ['#d94f55', '#2f8890', '#e0993a', '#7a4f96'].map(toColour);
const hillColour = { from: toColour('#4b3a78'), to: toColour('#7a4f86') };
const townColour = { from: toColour('#3d3168'), to: toColour('#5a4180') };
const hulls = ['#c9474f', '#e9dcc8', '#2b7a86', '#e0a03c'].map(toColour);
const plank = toColour('#3b2a40');
const quay = { from: toColour('#8a6a78'), to: toColour('#4c3a5e') };
const cloudLight = toColour('#54407c');
const cloudShade = toColour('#d8738a');
const star = toColour('#fff3d6');

/** Nightfall at the harbour market: lanterns swing over the stalls, flags flutter, boats rock. */
export const createHarbour: CreateScene = (canvas) => {
  const { width, height } = canvas;
  const random = createSeededRandom(303);
  const water = height * 0.5;
  const quayY = height - 25;
  const sky = createStreakCloud(52, 8);
  const stars = Array.from({ length: 46 }, () => ({
    x: random() * width,
    y: random() * water * 0.6,
    size: 0.14 + 0.16 * random(),
    phase: random(),
  }));
  const windows: Outline[] = [];
  const town: Outline[] = [];
  for (let x = -6; x < width + 40; x += 5 + 4 * random()) {
    const [wide, tall] = [5 + 4 * random(), 5 + 8 * random()];
    town.push(
      box(x, water - tall, wide, tall + 1),
      polygon([x - 0.4, water - tall, x + wide / 2, water - tall - 2.6, x + wide + 0.4, water - tall]),
    );
    for (let light = 0; light < 3; light++)
      if (random() < 0.6)
        windows.push(box(x + 0.8 + random() * (wide - 2), water - tall + 1 + random() * (tall - 3), 0.75, 1));
  }
  const boats = Array.from({ length: Math.ceil(width / 27) + 2 }, (_, index) => ({
    ...{
      x: index * 27 - 4 + 6 * random(),
      y: water + (quayY - water) * (0.3 + 0.34 * random()),
      scale: 1.15 + 0.4 * random(),
    },
    ...{ hull: hulls[index % hulls.length]!, phase: random() },
  })).sort((a, b) => a.y - b.y);
  const stalls = Array.from({ length: Math.ceil(width / 40) + 2 }, (_, index) => ({
    x: index * 41 - 8,
    awning: awnings[index % awnings.length]!,
  }));
  const walkers = Array.from({ length: 8 }, (_, index) => ({
    ...{ look: personLooks[(index + (index >> 2)) % personLooks.length]!, start: (index * 0.618 + 0.1) % 1 },
    ...{ speed: (index % 2 === 0 ? 1 : -1) * (4.5 + 2 * random()), down: 4 + 13 * random() },
  })).sort((a, b) => a.down - b.down);
  const posts = Array.from({ length: Math.ceil(width / 60) + 2 }, (_, index) => index * 62 - 14);
  const high = quayY - 34;

  return {
    drawPlate() {
      drawBackdrop(canvas, 0, water + 1, '#1f2354', '#3b2f73', '#7a4789', '#d0647f', '#f7a070');
      canvas.glow(width * 0.3, water, 62, toColour('#ffb27a'), 0.5);
      canvas.fill(disc(width * 0.8, height * 0.14, 5), toColour('#fbeed2'));
      canvas.glow(width * 0.8, height * 0.14, 22, toColour('#fbeed2'), 0.3);
      canvas.fill(
        ground(-2, width + 2, water + 1, 2, (x) => water - 7 - 4 * Math.sin(x / 31 + 1) - 2 * Math.sin(x / 13)),
        { ...hillColour, top: water - 13, bottom: water },
      );
    },
    drawFrame(seconds) {
      for (const { x, y, size, phase } of stars)
        canvas.fill(disc(x, y, size), star, 0.45 + 0.4 * swing(seconds, 2.3, phase));
      for (const [index, part] of [0.1, 0.55, 0.95].entries()) {
        drawCloud(canvas, sky, {
          x: wrap(part * width + seconds * 2.2, -40, width + 80),
          y: water * (0.35 + 0.17 * index),
          light: cloudLight,
          shade: cloudShade,
          alpha: 0.5,
        });
      }
      canvas.place({ x: -seconds * 0.9, y: 0 }, () => {
        canvas.fill(join(...town), { ...townColour, top: water - 14, bottom: water });
        canvas.fill(join(...windows), warm);
      });
      drawWater(seconds);
      canvas.place({ x: -seconds * 2, y: 0 }, () => {
        for (const boat of boats) drawFishingBoat(canvas, boat, seconds);
      });
      canvas.place({ x: -seconds * 5, y: 0 }, () => {
        canvas.fill(box(-30, quayY, width + 90, 30), { ...quay, top: quayY, bottom: height });
        canvas.fill(box(-30, quayY - 0.4, width + 90, 1.3), toColour('#b08a86'));
        canvas.fill(
          join(...[0.24, 0.5, 0.82].map((part) => box(-30, quayY + 25 * part, width + 90, 0.22))),
          plank,
          0.4,
        );
        for (const x of posts)
          canvas.fill(join(box(x - 0.45, high - 1, 0.9, quayY - high + 4), disc(x, high - 1.4, 0.9)), plank);
        for (const { x, awning } of stalls) drawMarketStall(canvas, x, quayY + 3, awning, seconds);
        posts.slice(1).forEach((x, index) => {
          const [fromX, toX] = [posts[index]!, x];
          drawFlags(
            canvas,
            { fromX, toX, fromY: high - 0.5, toY: high - 0.5, sag: 3.5, phase: index * 0.37 },
            seconds,
            15,
            1,
            flagColours,
          );
          drawLanterns(
            canvas,
            { fromX, toX, fromY: high + 1, toY: high + 1, sag: 8, phase: index * 0.23 },
            seconds,
            8,
            1.15,
            lanternColours,
          );
        });
        for (const { look, start, speed, down } of walkers) {
          const at = wrap(start * (width + 30) + speed * seconds, -20, width + 60);
          drawPerson(canvas, at, quayY + 2 + down, look, Math.abs(speed) * seconds * 0.9 + start * 7, {
            scale: 1.05 + down * 0.03,
            mirror: speed < 0,
          });
        }
      });
      canvas.place({ x: -seconds * 10, y: 0 }, () => {
        const front = { fromX: -30, toX: width * 0.75, fromY: height * 0.02, toY: height * 0.02, sag: 7, phase: 0.4 };
        drawLanterns(canvas, front, seconds, Math.round(width / 20), 2.1, lanternColours);
        drawLanterns(
          canvas,
          { ...front, fromX: width * 0.75, toX: width * 1.5, phase: 0.7 },
          seconds,
          Math.round(width / 20),
          2.1,
          lanternColours,
        );
      });
    },
  };

  function drawWater(seconds: number): void {
    canvas.fill(box(-2, water, width + 4, quayY - water + 2), {
      from: toColour('#e58a78'),
      to: toColour('#3a3470'),
      top: water,
      bottom: quayY,
    });
    const streaks = createSeededRandom(9);
    for (let index = 0; index < 70; index++) {
      const part = streaks();
      const [x, phase] = [streaks() * (width + 20) - 10, streaks()];
      const y = water + (quayY - water) * (0.03 + 0.97 * part);
      const shine = 0.5 + 0.5 * swing(seconds, 1.6 + part, phase);
      const at = wrap(x + seconds * (1 + 3 * part), -10, width + 20);
      canvas.fill(
        oval(at, y, (1.5 + 5 * part) * (0.5 + 0.5 * shine), 0.14 + 0.28 * part),
        index % 3 === 0 ? warm : cloudShade,
        0.18 + 0.5 * shine,
      );
    }
  }
};
