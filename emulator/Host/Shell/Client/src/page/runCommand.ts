import type { CommandView } from '../api/viewView';
import { toError } from '../api/PlatformError';
import { faultDialog } from '../model/faultDialog';
import { functionNamed, loadLibrary } from '../xrm/formScripts';
import type { Services } from './services';

/** What the platform hands to a command, by its names; undefined where there is nothing of the kind. */
export type CommandValues = Readonly<Record<string, () => unknown>>;

/** Runs a command that a solution added, with what it asks for. What its script throws is shown. */
export async function runCommand({ dialogs }: Services, command: CommandView, values: CommandValues): Promise<void> {
  try {
    await loadLibrary(command.library);
    await functionNamed(command.function, command.library)(command.parameters.map((name) => valueOf(values, name)));
  } catch (thrown) {
    await dialogs.open(faultDialog(toError(thrown)));
  }
}

function valueOf(values: CommandValues, name: string): unknown {
  const value = values[name];
  if (!value) {
    throw new Error(`The parameter '${name}' of commands is not there in the emulator yet.`);
  }
  return value();
}
