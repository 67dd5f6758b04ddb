import { type FocusEvent, type KeyboardEvent, useState } from 'react';

const steps: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Makes a list one stop of the Tab key: the arrow keys go from item to item, at the first button of each. */
export function useRoving(count: number) {
  const [focused, setFocused] = useState(0);
  return {
    tabStop: Math.min(focused, count - 1),
    onFocus(event: FocusEvent<HTMLElement>) {
      const index = findItem(event.currentTarget, event.target);
      if (index !== -1) setFocused(index);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const step = steps[event.key];
      const index = findItem(event.currentTarget, event.target as Element);
      if (step === undefined || index === -1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const next = Math.min(count - 1, Math.max(0, index + step));
      event.currentTarget.children[next]?.querySelector('button')?.focus();
    },
  };
}

/** Events of popovers that an item opened come here too, and are of no item. */
function findItem(list: Element, target: Element): number {
  return [...list.children].findIndex((item) => item.contains(target));
}
