import type { GridModel } from '../model/GridModel';
import { Command } from '../page/Command';
import { addIcon, chartIcon, commandIcon, deleteIcon, refreshIcon } from '../page/icons';
import { runCommand } from '../page/runCommand';
import { useServices } from '../page/services';
import { useChanges } from '../page/useChanges';
import { deleteRows } from './deleteRows';
import { gridValues } from './gridValues';
import { newRow } from './newRow';

/** What can be done with a list and with the rows that are selected. Only what the user's roles allow is offered. */
export function GridCommands({ grid, onChart }: { readonly grid: GridModel; readonly onChart?: () => void }) {
  const services = useServices();
  useChanges(grid.changes);
  const { rights, label } = grid.table;
  const count = grid.selected.length;
  return (
    <div class="command-bar" role="group" aria-label="Commands">
      {rights.create && <Command icon={addIcon} label="New" title={`New ${label}`} onClick={() => { void newRow(services, grid); }} />}
      {rights.delete && count > 0 && <Command icon={deleteIcon} label={count === 1 ? 'Delete' : `Delete (${count})`} onClick={() => { void deleteRows(services, grid); }} />}
      {grid.views.commands.filter((command) => count >= command.leastSelected).map((command) => (
        <Command key={command.id} icon={commandIcon} label={command.label} title={command.title ?? command.label} onClick={() => { void runCommand(services, command, gridValues(grid)); }} />
      ))}
      {onChart && <Command icon={chartIcon} label="Chart" title="Show or hide the chart" onClick={onChart} />}
      <Command icon={refreshIcon} label="Refresh" isBusy={grid.isLoading} onClick={() => { void grid.restart(); }} />
    </div>
  );
}
