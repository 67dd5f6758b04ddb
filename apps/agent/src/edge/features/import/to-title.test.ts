import { expect, it } from 'vitest';
import { toTitle } from './to-title.ts';

it.each([
  ['Holiday_in_Rome.mp4', 'Holiday in Rome'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\films\\a "quoted" name.mov', 'a "quoted" name'],
  ['日本の夏.mp4', '日本の夏'],
  ['\u202egpj.mp4', 'gpj'],
  ['.mp4', 'Imported video'],
  ['\u0000\ud800', '\ufffd'],
  ['x'.repeat(300), 'x'.repeat(120)],
])('the file %j is called %j', (fileName, title) => {
  expect(toTitle(fileName)).toBe(title);
});
