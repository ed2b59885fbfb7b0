/** Raised on the frame of a page in a dialog when the page is done; its detail is what was saved. */
export const closeEvent = 'emulator-close';

/** The frame in which the page is shown as a dialog of another one; null where it stands alone. */
export function pageFrame(): Element | null {
  return new URLSearchParams(window.location.search).get('navbar') === 'off' ? window.frameElement : null;
}

/** Hands back what was saved to the page that opened this one. */
export function closeFrame(frame: Element, saved: readonly Xrm.LookupValue[]): void {
  frame.dispatchEvent(new CustomEvent(closeEvent, { detail: saved }));
}
