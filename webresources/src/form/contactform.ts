import { openPrivacyPage } from '../client/privacyPage';
import { handOver, refresh, tabName } from './socialTab';

/**
 * OnLoad of the contact form. The form may hold no Social tab; then there is nothing to do. It is raised again on the same form, as after
 * the first save of a new contact: so each handler is taken off before it is put on.
 */
export function onLoad(executionContext: Xrm.Events.EventContext): void {
  const formContext = executionContext.getFormContext();
  handOver(formContext);
  listenToTab(formContext);
  listenToSave(formContext);
}

/** The command of the form for those who answer people's requests: it shows first what is held, and what will go. */
export function openPrivacy(contactId: string): void {
  openPrivacyPage(Xrm, contactId.replace(/[{}]/g, '').toLowerCase());
}

/** The form may have thrown the page away while another tab was shown: what comes back knows nothing. */
function listenToTab(formContext: Xrm.FormContext): void {
  const tab = formContext.ui.tabs.get(tabName);
  tab?.removeTabStateChange(onTabStateChange);
  tab?.addTabStateChange(onTabStateChange);
}

/** Older clients don't have the event; there the Refresh button has to do. */
function listenToSave(formContext: Xrm.FormContext): void {
  const { entity } = formContext.data;
  if (typeof entity.addOnPostSave === 'function') {
    entity.removeOnPostSave(onPostSave);
    entity.addOnPostSave(onPostSave);
  }
}

function onTabStateChange(executionContext: Xrm.Events.EventContext): void {
  handOver(executionContext.getFormContext());
}

function onPostSave(executionContext: Xrm.Events.PostSaveEventContext): void {
  if (executionContext.getEventArgs().getIsSaveSuccess()) {
    refresh(executionContext.getFormContext());
  }
}
