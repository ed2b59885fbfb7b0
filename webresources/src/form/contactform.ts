import { handOver, refresh, tabName } from './socialTab';

/** OnLoad of the contact form. The form may hold no Social tab; then there is nothing to do. */
export function onLoad(executionContext: Xrm.Events.EventContext): void {
  const formContext = executionContext.getFormContext();
  handOver(formContext);
  // The form may have thrown the page away while another tab was shown: what comes back knows nothing.
  formContext.ui.tabs.get(tabName)?.addTabStateChange(onTabStateChange);
  addOnPostSave(formContext);
}

function onTabStateChange(executionContext: Xrm.Events.EventContext): void {
  handOver(executionContext.getFormContext());
}

/** Older clients don't have the event; there the Refresh button has to do. */
function addOnPostSave(formContext: Xrm.FormContext): void {
  const { entity } = formContext.data;
  if (typeof entity.addOnPostSave === 'function') {
    entity.addOnPostSave(onPostSave);
  }
}

function onPostSave(executionContext: Xrm.Events.PostSaveEventContext): void {
  if (executionContext.getEventArgs().getIsSaveSuccess()) {
    refresh(executionContext.getFormContext());
  }
}
