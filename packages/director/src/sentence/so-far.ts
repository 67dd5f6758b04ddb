import type { Item } from './sentence.ts';

/** What the items before one have named. */
export interface SoFar {
  /** Whether any clips are named, or excepted. */
  readonly named: boolean;
  /** The clips named last. */
  readonly clips: readonly number[];
  /** The clips of each time that some were named. */
  readonly sets: readonly (readonly number[])[];
  /** Whether the item just before names all clips, or several. */
  readonly adjacent: boolean;
}

/** Before the first item. */
export const nothingSoFar: SoFar = { named: false, clips: [], sets: [], adjacent: false };

/** What is named after one more item. */
export function nameMore(soFar: SoFar, item: Item): SoFar {
  if (item.type !== 'reference') return { ...soFar, named: soFar.named || item.type === 'except', adjacent: false };
  const { kind, clips, all } = item.reference;
  return {
    named: soFar.named || kind === 'named',
    clips: kind === 'named' ? clips : soFar.clips,
    sets: kind === 'named' && clips.length > 0 ? [...soFar.sets, clips] : soFar.sets,
    adjacent: all === true || clips.length > 1,
  };
}
