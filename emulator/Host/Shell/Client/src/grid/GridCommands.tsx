import type { GridModel } from '../model/GridModel';
import { Command } from '../page/Command';
import { addIcon, chartIcon, deleteIcon, refreshIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useChanges } from '../page/useChanges';
import { deleteRows } from './deleteRows';
import { newRow } from './newRow';
import { SolutionCommands } from './SolutionCommands';

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
      <SolutionCommands grid={grid} commands={grid.views.commands} />
      {onChart && <Command icon={chartIcon} label="Chart" title="Show or hide the chart" onClick={onChart} />}
      <Command icon={refreshIcon} label="Refresh" isBusy={grid.isLoading} onClick={() => { void grid.restart(); }} />
    </div>
  );
}
