import { useEffect } from 'preact/hooks';
import { toError } from '../api/PlatformError';
import { saveModes } from '../model/saveModes';
import { Icon, type IconShape } from '../page/Icon';
import { refreshIcon, saveCloseIcon, saveIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useForm } from './useForm';

/** What can be done with the record. */
export function CommandBar() {
  const session = useForm();
  const { announce, leaving } = useServices();

  // What goes wrong is on the page by then, in a message bar.
  const save = (mode: number) => {
    session.save(mode).then(
      (saved) => { announce(saved ? 'Saved.' : 'Not saved.'); },
      () => undefined
    );
  };

  const refresh = async () => {
    if (await leaving.isAllowed()) {
      await session.refresh(false);
      announce('Refreshed.');
    }
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 's' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        save(saveModes.save);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => { document.removeEventListener('keydown', onKeyDown); };
  }, []);

  return (
    <div class="command-bar" role="group" aria-label="Commands">
      <Command icon={saveIcon} label="Save" keys="Control+S" isBusy={session.isSaving} onClick={() => { save(saveModes.save); }} />
      <Command icon={saveCloseIcon} label="Save & Close" isBusy={session.isSaving} onClick={() => { save(saveModes.saveAndClose); }} />
      <Command icon={refreshIcon} label="Refresh" isBusy={session.isSaving} onClick={() => { refresh().catch((thrown: unknown) => { showFailure(session, toError(thrown)); }); }} />
    </div>
  );
}

function showFailure({ model }: ReturnType<typeof useForm>, error: Error): void {
  model.notices.show({ id: 'emulator.refresh', level: 'error', message: error.message, canClose: true });
}

interface CommandProps {
  readonly icon: IconShape;
  readonly label: string;
  readonly keys?: string;
  readonly isBusy: boolean;
  readonly onClick: () => void;
}

function Command({ icon, label, keys, isBusy, onClick }: CommandProps) {
  return (
    <button type="button" class="command" aria-keyshortcuts={keys} aria-disabled={isBusy} onClick={isBusy ? undefined : onClick}>
      <Icon shape={icon} />
      <span>{label}</span>
    </button>
  );
}
