import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../model/view';

export interface KeptScroll {
  /** Whether there is more than fits: only then does the keyboard need to stop there. */
  readonly scrolls: boolean;
  readonly onScroll: () => void;
}

/** Opens a thread at its end, and keeps the reader's place, measured from the end, when messages come in above. */
export function useKeptScroll(scroller: RefObject<HTMLElement>, messages: readonly Message[]): KeptScroll {
  const fromEnd = useRef(0);
  const [scrolls, setScrolls] = useState(false);
  useLayoutEffect(() => {
    if (scroller.current) {
      const { scrollHeight, clientHeight } = scroller.current;
      scroller.current.scrollTop = scrollHeight - fromEnd.current;
      setScrolls(scrollHeight > clientHeight);
    }
  }, [messages]);
  const onScroll = () => {
    if (scroller.current) {
      fromEnd.current = scroller.current.scrollHeight - scroller.current.scrollTop;
    }
  };
  return { scrolls, onScroll };
}
