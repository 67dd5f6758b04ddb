import { describe, expect, it } from 'vitest';
import { createCanvas } from './canvas.ts';
import { toColour } from './colour.ts';
import { box, disc } from './outline.ts';

const [width, height] = [200, 100];
const red = toColour('#ff0000');
const black = toColour('#000000');
const white = toColour('#ffffff');

function draw(paint: (canvas: ReturnType<typeof createCanvas>) => void) {
  const canvas = createCanvas(width, height);
  const frame = new Uint8Array(width * height * 1.5);
  canvas.drawInto(frame);
  canvas.fill(box(-1, -1, 202, 102), black);
  paint(canvas);
  const chroma = (width * height) / 4;
  return {
    luma: (x: number, y: number) => frame[y * width + x]!,
    u: (x: number, y: number) => frame[width * height + (y >> 1) * (width / 2) + (x >> 1)]!,
    v: (x: number, y: number) => frame[width * height + chroma + (y >> 1) * (width / 2) + (x >> 1)]!,
  };
}

describe('canvas', () => {
  it('measures in hundredths of the shorter side, on any shape of picture', () => {
    expect(createCanvas(1280, 720)).toMatchObject({ width: 1280 / 7.2, height: 100 });
    expect(createCanvas(90, 160)).toMatchObject({ width: 100, height: 160 / 0.9 });
  });

  it('writes studio-range BT.709', () => {
    const { luma, u, v } = draw((canvas) => canvas.fill(box(20, 20, 40, 40), red));
    expect([luma(40, 40), u(40, 40), v(40, 40)]).toEqual([63, 102, 240]);
    expect([luma(5, 5), u(5, 5), v(5, 5)]).toEqual([16, 128, 128]);
  });

  it('mixes with what is below by opacity, in nested places too', () => {
    const { luma } = draw((canvas) =>
      canvas.place({ x: 0, y: 0, alpha: 0.5 }, () => canvas.fill(box(20, 20, 40, 40), white, 0.5)),
    );
    expect(luma(40, 40)).toBeCloseTo(16 + 219 * 0.25, -0.5);
  });

  it('turns clockwise, scales and mirrors around the place', () => {
    const { luma } = draw((canvas) => {
      canvas.place({ x: 50, y: 50, angle: Math.PI / 2, scale: 2 }, () => canvas.fill(box(5, -2, 10, 4), white));
      canvas.place({ x: 150, y: 50, mirror: true }, () => canvas.fill(box(5, -2, 10, 4), white));
    });
    expect([luma(50, 70), luma(70, 50)]).toEqual([235, 16]);
    expect([luma(140, 50), luma(160, 50)]).toEqual([235, 16]);
  });

  it('shows slopes of colour without steps wider than the noise can hide', () => {
    const { luma } = draw((canvas) =>
      canvas.fill(box(-1, 0, 202, 100), { from: toColour('#404040'), to: toColour('#484848'), top: 0, bottom: 100 }),
    );
    const toRowMean = (row: number) =>
      Array.from({ length: width }, (_, x) => luma(x, row)).reduce((a, b) => a + b) / width;
    for (let row = 5; row < 95; row++) expect(Math.abs(toRowMean(row + 4) - toRowMean(row))).toBeLessThan(0.7);
    expect(toRowMean(98) - toRowMean(2)).toBeGreaterThan(5);
  });

  it('lets a glow fade to nothing at its radius', () => {
    const { luma } = draw((canvas) => canvas.glow(100, 50, 30, white, 1));
    expect(luma(100, 50)).toBeGreaterThan(225);
    expect(luma(115, 50)).toBeGreaterThan(60);
    expect(luma(131, 50)).toBe(16);
  });

  it('moves a disc by a tenth of a pixel and the picture follows', () => {
    const at = (x: number) => draw((canvas) => canvas.fill(disc(x, 50, 10), white)).luma(60, 50);
    const values = [50, 50.1, 50.2, 50.3, 50.4].map(at);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(new Set(values).size).toBe(5);
  });
});
