import { useEffect, useReducer, useRef } from 'preact/hooks';
import { Fault, toFault } from '../model/fault';
import type { ContactSession } from '../model/session';
import type { SocialView } from '../model/view';
import { useAnnounce } from './Announcer';
import { nextViewState, type ViewEvent, type ViewState } from './viewState';

export interface SocialViewHandle {
  readonly state: ViewState;
  /** Reads the view again and says so. Never rejects; what goes wrong is in the state. */
  readonly refresh: () => Promise<void>;
  /** The same without a word, where something else is being said. */
  readonly reread: () => Promise<boolean>;
  /** Rejects with a Fault; the view stays as it is. */
  readonly unfold: (conversationId: string) => Promise<void>;
}

/** Reads the view of a contact: once when it is shown, and again whenever the form or the user asks. */
export function useSocialView({ client, contactId, visit }: ContactSession): SocialViewHandle {
  const [state, dispatch] = useReducer(nextViewState, { kind: 'loading' });
  const newest = useRef(0);

  const announce = useAnnounce();

  const reread = async () => {
    // Answers can overtake each other; only that of the newest question counts.
    const question = (newest.current += 1);
    dispatch({ kind: 'asked' });
    const event = await client.readView(contactId).then(received, failed);
    if (question === newest.current) {
      dispatch(event);
    }
    return question === newest.current && event.kind === 'received';
  };

  const refresh = async () => {
    if (await reread()) {
      announce((texts) => texts.plain('page.refreshed'));
    }
  };

  const unfold = async (conversationId: string) => {
    const conversation = await client.readConversation(contactId, conversationId);
    if (conversation === null) {
      throw new Fault('failed', (texts) => texts.plain('conversation.gone'));
    }
    dispatch({ kind: 'unfolded', conversation });
  };

  // The client is not among the reasons to read again: the form hands over another one for the same contact.
  useEffect(() => {
    void refresh();
  }, [contactId, visit]);

  return { state, refresh, reread, unfold };
}

function received(view: SocialView): ViewEvent {
  return { kind: 'received', view, at: Date.now() };
}

function failed(error: unknown): ViewEvent {
  return { kind: 'failed', fault: toFault(error) };
}
