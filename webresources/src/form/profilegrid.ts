import { execute } from '../client/execute';
import { settleProfileRequest } from '../client/requests';
import { eachSelected, type GridControl } from './eachSelected';

/** The selected profiles belong to the customers who are suggested. */
export function confirm(ids: readonly string[], grid: GridControl): Promise<void> {
  return eachSelected(ids, grid, (id) => execute(Xrm, settleProfileRequest(id, 'Confirm')));
}

/** They do not, and are not suggested to them again. */
export function reject(ids: readonly string[], grid: GridControl): Promise<void> {
  return eachSelected(ids, grid, (id) => execute(Xrm, settleProfileRequest(id, 'Reject')));
}
