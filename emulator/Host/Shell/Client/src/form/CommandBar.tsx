import { useEffect } from 'preact/hooks';
import { toError } from '../api/PlatformError';
import { bracedId } from '../api/rows';
import { faultDialog } from '../model/faultDialog';
import { recordAddress, stepsAddress } from '../model/route';
import { saveModes } from '../model/saveModes';
import { Command } from '../page/Command';
import { Icon } from '../page/Icon';
import { addIcon, commandIcon, deleteIcon, refreshIcon, saveCloseIcon, saveIcon, stepsIcon } from '../page/icons';
import { runCommand, type CommandValues } from '../page/runCommand';
import { useServices } from '../page/services';
import { deleteRecord } from './recordCommands';
import { StateCommand } from './StateCommand';
import { useForm } from './useForm';

/** What can be done with the record. Only what the user's rights allow is offered. */
export function CommandBar() {
  const session = useForm();
  const services = useServices();
  const { announce, leaving, dialogs, app } = services;
  const { model } = session;
  const { table } = model.view;
  const canSave = model.lock === null;

  // What goes wrong is in a dialog by then.
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
        if (model.lock === null) {
          save(saveModes.save);
        }
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => { document.removeEventListener('keydown', onKeyDown); };
  }, []);

  return (
    <div class="command-bar" role="group" aria-label="Commands">
      {canSave && <Command icon={saveIcon} label="Save" keys="Control+S" isBusy={session.isSaving} onClick={() => { save(saveModes.save); }} />}
      {canSave && <Command icon={saveCloseIcon} label="Save & Close" isBusy={session.isSaving} onClick={() => { save(saveModes.saveAndClose); }} />}
      {!model.isNew && table.rights.create && (
        <a class="command" href={recordAddress({ app, table: table.name })}>
          <Icon shape={addIcon} />
          <span>New</span>
        </a>
      )}
      {!model.isNew && <StateCommand />}
      {!model.isNew && model.rights.delete && <Command icon={deleteIcon} label="Delete" onClick={() => { void deleteRecord(services, session); }} />}
      {!model.isNew && model.view.commands.map((command) => (
        <Command key={command.id} icon={commandIcon} label={command.label} title={command.title ?? command.label} onClick={() => { void runCommand(services, command, formValues(table.name, model.id)); }} />
      ))}
      {!model.isNew && (
        <Command icon={refreshIcon} label="Refresh" isBusy={session.isSaving} onClick={() => { refresh().catch((thrown: unknown) => dialogs.open(faultDialog(toError(thrown)))); }} />
      )}
      {!model.isNew && (
        <a class="command" href={stepsAddress(app, table.name, model.id)}>
          <Icon shape={stepsIcon} />
          <span>Plug-in steps</span>
        </a>
      )}
    </div>
  );
}

/** The values that the platform hands to commands of forms. */
function formValues(table: string, id: string): CommandValues {
  return { FirstPrimaryItemId: () => bracedId(id), PrimaryItemIds: () => [bracedId(id)], PrimaryEntityTypeName: () => table };
}
