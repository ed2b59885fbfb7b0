import { useState } from 'preact/hooks';
import { toFault, type Fault } from '../model/fault';
import { wordsIn } from '../model/texts';
import { useAnnounce } from './Announcer';
import { Button } from './Button';
import { historyIcon } from './icons';
import { useTexts } from './texts';

interface EarlierMessagesProps {
  readonly earlier: number;
  readonly onUnfold: () => Promise<void>;
  /** The button is about to go: somewhere else has to take the focus. */
  readonly onDone: () => void;
}

/** Fetches the rest of a long conversation. */
export function EarlierMessages({ earlier, onUnfold, onDone }: EarlierMessagesProps) {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const texts = useTexts();
  const announce = useAnnounce();

  const unfold = async () => {
    setBusy(true);
    setFault(null);
    try {
      await onUnfold();
      announce((current) => current.plain('conversation.whole'));
      onDone();
    } catch (error) {
      setFault(toFault(error));
      setBusy(false);
    }
  };

  return (
    <div class="earlier">
      <Button appearance="secondary" icon={historyIcon} busy={busy} onClick={() => void unfold()}>
        {texts.counted('conversation.earlier', earlier)}
      </Button>
      {fault && (
        <p class="fault user-text" role="alert">
          {wordsIn(texts, fault.words)}
        </p>
      )}
    </div>
  );
}
