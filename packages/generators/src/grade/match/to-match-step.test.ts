import type { Tone } from '@retake/contracts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Rgb } from '../treatment.ts';
import { fromOklab, toOklab } from './oklab.ts';
import { toLightnessCurve } from './to-lightness-curve.ts';
import { toMatchStep } from './to-match-step.ts';

const share = () => fc.double({ min: 0, max: 1, noNaN: true });
const tone: fc.Arbitrary<Tone> = fc
  .tuple(share(), share(), share(), share(), share(), share())
  .map(([x, y, z, a, b, chroma]) => {
    const [shadows, middle, highlights] = [x, y, z].sort((one, other) => one - other) as [number, number, number];
    return { shadows, middle, highlights, a: 0.3 * (a - 0.5), b: 0.3 * (b - 0.5), chroma: 0.3 * chroma };
  });
const colour = fc.tuple(share(), share(), share()) as fc.Arbitrary<Rgb>;

it('goes to Oklab and back', () => {
  fc.assert(
    fc.property(colour, (rgb) => {
      const back = fromOklab(toOklab(rgb));
      for (const channel of [0, 1, 2] as const) expect(back[channel]).toBeCloseTo(rgb[channel], 2);
    }),
  );
});

it('keeps the order of lights, and all of them inside what can be shown', () => {
  fc.assert(
    fc.property(tone, tone, (from, to) => {
      const curve = toLightnessCurve(from, to);
      let before = -1e-9;
      for (let step = 0; step <= 100; step += 1) {
        const value = curve(step / 100);
        expect(value).toBeGreaterThanOrEqual(before - 1e-9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
        before = value;
      }
    }),
  );
});

it('makes a colour of every colour, whatever the tones', () => {
  fc.assert(
    fc.property(tone, tone, colour, (from, to, rgb) => {
      for (const value of toMatchStep({ of: '', from, to })(rgb)) {
        expect(value).toBeGreaterThanOrEqual(-1e-3);
        expect(value).toBeLessThanOrEqual(1.001);
      }
    }),
  );
});
