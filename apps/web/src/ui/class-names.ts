import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

const merge = extendTailwindMerge({
  // Sizes of our own type scale, so that they are not taken for text colours.
  extend: { classGroups: { 'font-size': [{ text: ['2xs'] }] } },
});

/** Joins class names; of two that set the same property, the later wins. */
export function classNames(...values: ClassValue[]): string {
  return merge(clsx(values));
}
