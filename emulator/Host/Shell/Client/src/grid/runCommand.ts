import type { CommandView } from '../api/viewView';
import { toError } from '../api/PlatformError';
import { faultDialog } from '../model/faultDialog';
import type { GridModel } from '../model/GridModel';
import type { Services } from '../page/services';
import { functionNamed, loadLibrary } from '../xrm/formScripts';

/** Runs a command that a solution added, with what it asks for. What its script throws is shown. */
export async function runCommand({ dialogs }: Services, grid: GridModel, command: CommandView): Promise<void> {
  try {
    await loadLibrary(command.library);
    await functionNamed(command.function, command.library)(command.parameters.map((name) => parameter(name, grid)));
  } catch (thrown) {
    await dialogs.open(faultDialog(toError(thrown)));
  }
}

/** The values that the platform hands to commands of lists, by their names. */
function parameter(name: string, grid: GridModel): unknown {
  switch (name) {
    case 'SelectedControlSelectedItemIds':
      return [...grid.selected];
    case 'SelectedControlSelectedItemReferences':
      return grid.selected.map((id) => ({ Id: id, Name: '', TypeName: grid.table.name }));
    case 'SelectedControlSelectedItemCount':
      return grid.selected.length;
    case 'SelectedEntityTypeName':
    case 'PrimaryEntityTypeName':
      return grid.table.name;
    case 'SelectedControl':
      return { refresh: () => { void grid.restart(); } };
    default:
      throw new Error(`The parameter '${name}' of commands is not there in the emulator yet.`);
  }
}
