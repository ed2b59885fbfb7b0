import { keepEarlierMessages, withConversation } from '../model/conversations';
import type { Fault } from '../model/fault';
import type { Conversation, SocialView } from '../model/view';

export type ViewState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'fault'; readonly fault: Fault }
  | ReadyState;

export interface ReadyState {
  readonly kind: 'ready';
  readonly view: SocialView;
  /** By the browser's clock. */
  readonly receivedAt: number;
  readonly refreshing: boolean;
  /** Why the last refresh failed; what is shown is then older than it should be. */
  readonly staleBecause: Fault | null;
}

export type ViewEvent =
  | { readonly kind: 'asked' }
  | { readonly kind: 'received'; readonly view: SocialView; readonly at: number }
  | { readonly kind: 'failed'; readonly fault: Fault }
  | { readonly kind: 'unfolded'; readonly conversation: Conversation };

/** What is shown stays until something better is there; only lost access takes it away. */
export function nextViewState(state: ViewState, event: ViewEvent): ViewState {
  const ready = state.kind === 'ready' ? state : null;
  switch (event.kind) {
    case 'asked':
      return ready ? { ...ready, refreshing: true } : { kind: 'loading' };
    case 'received': {
      const view = ready ? keepEarlierMessages(ready.view, event.view) : event.view;
      return { kind: 'ready', view, receivedAt: event.at, refreshing: false, staleBecause: null };
    }
    case 'failed':
      return ready && event.fault.kind !== 'denied'
        ? { ...ready, refreshing: false, staleBecause: event.fault }
        : { kind: 'fault', fault: event.fault };
    case 'unfolded':
      return ready ? { ...ready, view: withConversation(ready.view, event.conversation) } : state;
  }
}
