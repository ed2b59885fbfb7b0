import { toError } from '../api/PlatformError';
import { rowPath } from '../api/rows';
import { faultDialog } from '../model/faultDialog';
import type { GridModel } from '../model/GridModel';
import type { Services } from '../page/services';

/** Deletes the rows that are selected, once the user has said so. It ends at the first that can't be deleted. */
export async function deleteRows({ api, dialogs, announce }: Services, grid: GridModel): Promise<void> {
  const ids = grid.selected;
  const what = ids.length === 1 ? `this ${grid.table.label}` : `these ${ids.length} ${grid.table.plural}`;
  if (!(await dialogs.open({ title: 'Confirm deletion', text: `Do you want to delete ${what}? You can't undo this action.`, confirm: 'Delete', cancel: 'Cancel' }))) {
    return;
  }
  try {
    for (const id of ids) {
      await api.request('DELETE', rowPath(grid.table.set, id));
    }
    announce(ids.length === 1 ? 'Deleted.' : `${ids.length} rows deleted.`);
  } catch (thrown) {
    await dialogs.open(faultDialog(toError(thrown)));
  }
  await grid.load();
}
