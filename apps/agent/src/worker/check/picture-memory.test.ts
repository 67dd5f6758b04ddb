import type { ClipPictures } from '@retake/media';
import { expect, it, vi } from 'vitest';
import { createPictureMemory } from './picture-memory.ts';

const format = { width: 320, height: 180, rate: { num: 30, den: 1 } };
const signal = new AbortController().signal;
const toStretch = (key: string, fromFrame = 0) => ({
  ...{ key, path: `/files/${key}`, format, fromFrame, frames: 30, keep: [0, 29] },
});
const pictures = { frames: 30 } as ClipPictures;

it('reads a stretch once, wherever its file lies by then', async () => {
  const read = vi.fn(async () => pictures);
  const memory = createPictureMemory(read);
  await memory(toStretch('cut'), signal);
  expect(await memory({ ...toStretch('cut'), path: '/stored/cut' }, signal)).toBe(pictures);
  expect(read).toHaveBeenCalledOnce();
  await memory(toStretch('cut', 30), signal);
  await memory(toStretch('other cut'), signal);
  expect(read).toHaveBeenCalledTimes(3);
});

it('reads again what could not be read', async () => {
  const read = vi.fn(async () => pictures).mockRejectedValueOnce(new Error('The tool was stopped.'));
  const memory = createPictureMemory(read);
  await expect(memory(toStretch('cut'), signal)).rejects.toThrow('stopped');
  expect(await memory(toStretch('cut'), signal)).toBe(pictures);
});

it('forgets what was not asked for lately', async () => {
  const read = vi.fn(async () => pictures);
  const memory = createPictureMemory(read);
  for (let number = 1; number <= 16; number += 1) await memory(toStretch(`cut ${number}`), signal);
  await memory(toStretch('cut 1'), signal);
  await memory(toStretch('cut 17'), signal);
  read.mockClear();
  await memory(toStretch('cut 1'), signal);
  expect(read).not.toHaveBeenCalled();
  await memory(toStretch('cut 2'), signal);
  expect(read).toHaveBeenCalledOnce();
});
