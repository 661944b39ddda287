/**
 * When the item that has the focus leaves the list (it was mended, or accepted), the focus goes to the heading instead
 * of to nowhere. Never while the user is in the cells of Excel: there the focus stays theirs.
 */
import { useLayoutEffect, useRef, type FocusEvent } from 'react';

export interface FocusKept {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent) => void;
}

export function useFocusKept(): FocusKept {
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!hadFocus.current || document.activeElement !== document.body || !document.hasFocus()) return;
    hadFocus.current = false;
    // Without scrolling: the next finding is where the one before was.
    document.querySelector('h1')?.focus({ preventScroll: true });
  });
  return {
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: ({ relatedTarget }) => {
      // Without a place that takes it, the element itself has gone, or the whole window lost the focus.
      if (relatedTarget) hadFocus.current = false;
    },
  };
}
