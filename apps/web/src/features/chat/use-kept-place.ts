import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Keeps what is in sight where it is when messages are put in front of it. Browsers do so by themselves, but not at the very
 * top, where the way to earlier messages is.
 *
 * @param firstId of the first message; the log moves when it changes, unless the reader is at its end.
 */
export function useKeptPlace(
  logRef: RefObject<HTMLElement | null>,
  firstId: string | undefined,
  isAtEnd: RefObject<boolean>,
): void {
  const fromEnd = useRef(0);
  useEffect(() => {
    const log = logRef.current;
    const content = log?.firstElementChild;
    if (!log || !content) return;
    const remember = () => {
      fromEnd.current = log.scrollHeight - log.scrollTop;
    };
    const observer = new ResizeObserver(remember);
    observer.observe(content);
    log.addEventListener('scroll', remember);
    return () => {
      observer.disconnect();
      log.removeEventListener('scroll', remember);
    };
  }, [logRef]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs for a new first message, which it need not read
  useLayoutEffect(() => {
    const log = logRef.current;
    if (log && !isAtEnd.current) log.scrollTop = log.scrollHeight - fromEnd.current;
  }, [firstId, logRef, isAtEnd]);
}
