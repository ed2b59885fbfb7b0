import type { SaveAttempt } from '../model/Scripts';
import { there } from './there';

export function loadArguments(state: number): Xrm.Events.LoadEventArguments {
  return there<Xrm.Events.LoadEventArguments>('eventArgs', { getDataLoadState: () => state });
}

export function saveArguments(attempt: SaveAttempt): Xrm.Events.SaveEventArgumentsAsync {
  return there<Xrm.Events.SaveEventArgumentsAsync>('eventArgs', {
    getSaveMode: () => attempt.mode,
    isDefaultPrevented: () => attempt.isPrevented,
    preventDefault: () => {
      attempt.isPrevented = true;
    },
    // The emulator waits as long as a handler needs.
    disableAsyncTimeout: () => undefined,
  });
}

export function savedArguments(failure: Error | null, entity: Xrm.Entity): Xrm.Events.PostSaveEventArguments {
  return there<Xrm.Events.PostSaveEventArguments>('eventArgs', {
    getEntityReference: () => entity.getEntityReference(),
    getIsSaveSuccess: () => failure === null,
    // Null where there is none, though the types don't say so.
    getSaveErrorInfo: () => failure as object,
  });
}
