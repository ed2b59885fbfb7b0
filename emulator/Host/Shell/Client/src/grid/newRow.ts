import type { GridModel } from '../model/GridModel';
import { parentDefaults } from '../model/parentDefaults';
import { recordAddress } from '../model/route';
import type { Services } from '../page/services';

/** A new row: beside the page where the table has a form for that, else on a page of its own. */
export async function newRow(services: Services, grid: GridModel, parent?: Xrm.LookupValue): Promise<void> {
  const { app, quickCreates, announce, leaving } = services;
  const { name, label, quickCreate } = grid.table;
  const defaults = parentDefaults(grid.options.parent?.related ?? null, parent);
  if (quickCreate === null) {
    if (await leaving.isAllowed()) {
      leaving.letGo();
      window.location.assign(recordAddress({ app, table: name, defaults }));
    }
    return;
  }
  const made = await quickCreates.open({ table: name, defaults });
  if (made.length > 0) {
    announce(`${label} created.`);
    await grid.restart();
  }
}
