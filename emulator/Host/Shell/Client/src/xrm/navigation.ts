import { bareId } from '../api/rows';
import type { Dialogs } from '../model/Dialogs';
import { recordAddress } from '../model/route';
import { platformPromise } from './promise';
import { there } from './there';

/** Xrm.Navigation: other pages, and dialogs over this one. */
export function navigation(dialogs: Dialogs, app: string | null): Xrm.Navigation {
  return there<Xrm.Navigation>('Xrm.Navigation', {
    openAlertDialog: ({ title, text, confirmButtonLabel }) =>
      platformPromise(dialogs.open({ title: title ?? '', text, confirm: confirmButtonLabel ?? 'OK' })),
    openConfirmDialog: ({ title, subtitle, text, confirmButtonLabel, cancelButtonLabel }) =>
      platformPromise(
        dialogs
          .open({ title: title ?? '', subtitle, text, confirm: confirmButtonLabel ?? 'OK', cancel: cancelButtonLabel ?? 'Cancel' })
          .then((confirmed) => ({ confirmed }))
      ),
    openErrorDialog: ({ message, details, errorCode }) =>
      platformPromise(dialogs.open({ title: 'Error', text: message ?? codeText(errorCode), details, confirm: 'OK' })),
    openForm: (options) => platformPromise(openForm(options, app)),
    openUrl: (url) => {
      openUrl(url);
    },
  });
}

function codeText(code = 0): string {
  return `An error has occurred: 0x${(code >>> 0).toString(16).padStart(8, '0')}.`;
}

function openForm({ entityName, entityId, formId, openInNewWindow }: Xrm.Navigation.EntityFormOptions, app: string | null): Promise<Xrm.Navigation.OpenFormResult> {
  if (!entityName || !entityId) {
    return Promise.reject(new Error('Xrm.Navigation.openForm without entityName and entityId is not there in the emulator yet'));
  }
  const address = recordAddress({ app, table: entityName, id: bareId(entityId), formId });
  if (openInNewWindow) {
    window.open(address, '_blank', 'noopener');
  } else {
    window.location.assign(address);
  }
  return Promise.resolve({ savedEntityReference: [] });
}

function openUrl(url: string): void {
  const { protocol, href } = new URL(url, window.location.href);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new Error(`Xrm.Navigation.openUrl opens web addresses, not '${url}'`);
  }
  window.open(href, '_blank', 'noopener,noreferrer');
}
