import { expect, it } from 'vitest';
import { toStretches } from '../../../preview/preview-plan.ts';
import { toPlaylist } from './to-playlist.ts';

const rate = { num: 30_000, den: 1_001 };

it('names every frame once, changed parts from their own key frames, the others from those of the cut', () => {
  const plan = {
    cutKey: 'k',
    frames: 300,
    gopFrames: 60,
    changed: [
      { startFrame: 90, frames: 16 },
      { startFrame: 106, frames: 100 },
    ],
  };
  const stretches = toStretches(plan, [0, 60, 90, 106, 166, 206, 266]);
  expect(stretches).toEqual([
    { from: 0, to: 60, isChanged: false },
    { from: 60, to: 90, isChanged: false },
    { from: 90, to: 106, isChanged: true },
    { from: 106, to: 166, isChanged: true },
    { from: 166, to: 206, isChanged: true },
    { from: 206, to: 266, isChanged: false },
    { from: 266, to: 300, isChanged: false },
  ]);
  expect(toPlaylist(stretches, rate)).toBe(`#EXTM3U
#EXT-X-VERSION:7
#EXT-X-TARGETDURATION:3
#EXT-X-PLAYLIST-TYPE:VOD
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-MAP:URI="preview/init.mp4"
#EXTINF:2.002000000,
preview/0-60.m4s
#EXTINF:1.001000000,
preview/60-90.m4s
#EXTINF:0.533866667,
preview/90-106.m4s
#EXTINF:2.002000000,
preview/106-166.m4s
#EXTINF:1.334666667,
preview/166-206.m4s
#EXTINF:2.002000000,
preview/206-266.m4s
#EXTINF:1.134466667,
preview/266-300.m4s
#EXT-X-ENDLIST
`);
});
