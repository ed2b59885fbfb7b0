import type { CommandView } from '../api/viewView';
import type { GridModel } from '../model/GridModel';
import { Command } from '../page/Command';
import { commandIcon } from '../page/icons';
import { runCommand } from '../page/runCommand';
import { useServices } from '../page/services';
import { useChanges } from '../page/useChanges';
import { gridValues } from './gridValues';

/** What solutions add to the commands of rows, as soon as enough of them are selected. */
export function SolutionCommands({ grid, commands }: { readonly grid: GridModel; readonly commands: readonly CommandView[] }) {
  const services = useServices();
  useChanges(grid.changes);
  const offered = commands.filter((command) => grid.selected.length >= command.leastSelected);
  return (
    <>
      {offered.map((command) => (
        <Command key={command.id} icon={commandIcon} label={command.label} title={command.title ?? command.label} onClick={() => { void runCommand(services, command, gridValues(grid)); }} />
      ))}
    </>
  );
}
