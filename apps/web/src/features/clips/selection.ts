/** How a clip is picked: alone, added or taken away (ctrl, cmd), or everything up to it (shift). */
export type Pick = 'only' | 'toggle' | 'range';

interface Selection {
  readonly selectedClips: readonly number[];
  readonly anchor: number | null;
}

/** The selection after a click, in playing order. Picking the only selected clip again clears the selection. */
export function pickClip(
  { selectedClips, anchor }: Selection,
  number: number,
  how: Pick,
  order: readonly number[],
): Selection {
  if (how === 'range' && anchor !== null && order.includes(anchor)) {
    const [from, to] = [order.indexOf(anchor), order.indexOf(number)].toSorted((a, b) => a - b) as [number, number];
    return { selectedClips: order.slice(from, to + 1), anchor };
  }
  const isSelected = selectedClips.includes(number);
  if (how === 'toggle') {
    const next = isSelected ? selectedClips.filter((other) => other !== number) : [...selectedClips, number];
    return { selectedClips: next.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)), anchor: number };
  }
  if (isSelected && selectedClips.length === 1) return { selectedClips: [], anchor: null };
  return { selectedClips: [number], anchor: number };
}
