import type { GridModel } from '../model/GridModel';
import type { CommandValues } from '../page/runCommand';

/** The values that the platform hands to commands of lists. */
export function gridValues(grid: GridModel): CommandValues {
  return {
    SelectedControlSelectedItemIds: () => [...grid.selected],
    SelectedControlSelectedItemReferences: () => grid.selected.map((id) => ({ Id: id, Name: '', TypeName: grid.table.name })),
    SelectedControlSelectedItemCount: () => grid.selected.length,
    SelectedEntityTypeName: () => grid.table.name,
    PrimaryEntityTypeName: () => grid.table.name,
    SelectedControl: () => ({ refresh: () => { void grid.restart(); } }),
  };
}
