import { Fault } from './fault';
import type { SocialView } from './view';

/** The view out of the API's string. A version we don't know is refused: half of it shown would mislead. */
export function readView(json: string): SocialView {
  let view: { version?: unknown } | null;
  try {
    view = JSON.parse(json) as { version?: unknown } | null;
  } catch {
    throw new Fault('failed', (texts) => texts.plain('fault.unreadable'));
  }
  if (view?.version !== 1) {
    throw new Fault('failed', (texts) => texts.plain('fault.unknownVersion'));
  }
  return view as SocialView;
}
