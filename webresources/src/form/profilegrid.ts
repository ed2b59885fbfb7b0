import { execute } from '../client/execute';
import { settleProfileRequest } from '../client/requests';
import type { Decision } from '../model/decisions';

/** What the platform hands to a command of a list. */
interface GridControl {
  refresh(): void;
}

/** The selected profiles belong to the customers who are suggested. */
export function confirm(ids: readonly string[], grid: GridControl): Promise<void> {
  return settle(ids, grid, 'Confirm');
}

/** They do not, and are not suggested to them again. */
export function reject(ids: readonly string[], grid: GridControl): Promise<void> {
  return settle(ids, grid, 'Reject');
}

/** One after the other; what can't be settled is said by the platform's own dialog, and the others are settled all the same. */
async function settle(ids: readonly string[], grid: GridControl, decision: Decision): Promise<void> {
  const refusals: unknown[] = [];
  for (const id of ids) {
    await execute(Xrm, settleProfileRequest(id.replace(/[{}]/g, ''), decision)).catch((refusal: unknown) => refusals.push(refusal));
  }
  grid.refresh();
  if (refusals.length > 0) {
    await Xrm.Navigation.openErrorDialog({ message: refusals.map(messageOf).filter((message, index, all) => all.indexOf(message) === index).join('\n') });
  }
}

function messageOf(refusal: unknown): string {
  return refusal instanceof Error ? refusal.message : String(refusal);
}
