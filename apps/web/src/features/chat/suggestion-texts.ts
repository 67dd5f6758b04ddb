import type { ClipView } from '@retake/contracts';

/** Messages that make sense for this video: they only name clips that it has. */
export function toSuggestions(clips: readonly Pick<ClipView, 'number' | 'role'>[]): string[] {
  const last = clips.at(-1)?.number ?? 1;
  const second = Math.min(2, last);
  return [
    `make clip ${second} nighttime`,
    ...(last >= 3
      ? [`all clips except ${last}: warmer`, 'first two clips in slow motion']
      : ['make clip 1 a bit warmer']),
    `/template noir ${last}`,
  ];
}
