import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';

export interface Moment {
  readonly now: number;
  readonly utcOffset: number | null;
}

const MomentContext = createContext<Moment>({ now: 0, utcOffset: null });

const tick = 30_000;

interface ClockProps {
  readonly asOf: string;
  /** When the view arrived, by the browser's clock. */
  readonly receivedAt: number;
  readonly utcOffset: number | null;
  readonly children: ComponentChildren;
}

/** The server's time goes on here: a browser's clock that is wrong can't turn a promise into a breach. */
export function Clock({ asOf, receivedAt, utcOffset, children }: ClockProps) {
  const [browserNow, setBrowserNow] = useState(receivedAt);
  useEffect(() => {
    const timer = setInterval(() => {
      setBrowserNow(Date.now());
    }, tick);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const now = Date.parse(asOf) + Math.max(0, browserNow - receivedAt);
  const moment = useMemo(() => ({ now, utcOffset }), [now, utcOffset]);
  return <MomentContext.Provider value={moment}>{children}</MomentContext.Provider>;
}

export function useMoment(): Moment {
  return useContext(MomentContext);
}
