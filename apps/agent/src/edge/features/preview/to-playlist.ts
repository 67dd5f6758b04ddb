import type { FrameRate } from '@retake/contracts';
import type { Stretch } from '../../../preview/preview-plan.ts';

/**
 * The playlist of a whole video whose stretches all have an address, whether their pictures are there already or not:
 * lengths are known in advance, so a player can seek everywhere from the first moment. Addresses are relative to it.
 */
export function toPlaylist(stretches: readonly Stretch[], { num, den }: FrameRate): string {
  const toSeconds = (frames: number) => (frames * den) / num;
  const longest = Math.max(...stretches.map(({ from, to }) => toSeconds(to - from)));
  return [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.ceil(longest)}`,
    '#EXT-X-PLAYLIST-TYPE:VOD',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    '#EXT-X-MAP:URI="preview/init.mp4"',
    ...stretches.flatMap(({ from, to }) => [
      `#EXTINF:${toSeconds(to - from).toFixed(9)},`,
      `preview/${from}-${to}.m4s`,
    ]),
    '#EXT-X-ENDLIST',
    '',
  ].join('\n');
}
