import { toError } from '../api/PlatformError';
import { rowPath } from '../api/rows';
import { faultDialog } from '../model/faultDialog';
import type { FormSession } from '../model/FormSession';
import type { Services } from '../page/services';

/** Deletes the record, once the user has said so, and leaves its page. */
export async function deleteRecord({ api, dialogs, leaving }: Services, { model, page }: FormSession): Promise<void> {
  const { table } = model.view;
  if (!(await dialogs.open({ title: 'Confirm deletion', text: `Do you want to delete this ${table.label}? You can't undo this action.`, confirm: 'Delete', cancel: 'Cancel' }))) {
    return;
  }
  try {
    await api.request('DELETE', rowPath(table.set, model.id));
  } catch (thrown) {
    await dialogs.open(faultDialog(toError(thrown)));
    return;
  }
  leaving.letGo();
  page.close();
}

/** Brings the record into another state; the server gives it the status reason that goes with it. */
export async function changeState({ api, dialogs, leaving, announce }: Services, session: FormSession, state: number, said: string): Promise<void> {
  if (!(await leaving.isAllowed())) {
    return;
  }
  const { table } = session.model.view;
  try {
    await api.request('PATCH', rowPath(table.set, session.model.id), { statecode: state }, { 'If-Match': '*' });
    await session.refresh(false);
    announce(said);
  } catch (thrown) {
    await dialogs.open(faultDialog(toError(thrown)));
  }
}
