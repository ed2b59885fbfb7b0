import { bareId } from '../api/rows';
import type { Dialogs } from '../model/Dialogs';
import type { PageDialogs, QuickCreates } from '../model/Requests';
import { recordAddress } from '../model/route';
import { navigateTo } from './navigateTo';
import { platformPromise } from './promise';
import { there } from './there';

/** What navigation needs of the page. */
export interface NavigationFacts {
  readonly dialogs: Dialogs;
  readonly quickCreates: QuickCreates;
  readonly pageDialogs: PageDialogs;
  readonly app: string | null;
}

/** Xrm.Navigation: other pages, and dialogs over this one. */
export function navigation(page: NavigationFacts): Xrm.Navigation {
  const { dialogs } = page;
  return there<Xrm.Navigation>('Xrm.Navigation', {
    navigateTo: (input, options) => platformPromise(navigateTo(page, input, options)),
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
    openForm: (options, parameters) => platformPromise(openForm(page, options, parameters)),
    openUrl: (url) => {
      openUrl(url);
    },
    openWebResource: (name, options, data) => {
      openWebResource(name, options, data);
    },
  });
}

function codeText(code = 0): string {
  return `An error has occurred: 0x${(code >>> 0).toString(16).padStart(8, '0')}.`;
}

/** Parameters are the values with which a new record begins. */
async function openForm({ app, quickCreates }: NavigationFacts, options: Xrm.Navigation.EntityFormOptions, parameters: object = {}): Promise<Xrm.Navigation.OpenFormResult> {
  const { entityName, entityId, formId, openInNewWindow, useQuickCreateForm } = options;
  if (!entityName) {
    throw new Error('Xrm.Navigation.openForm needs an entityName');
  }
  const defaults = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
  if (useQuickCreateForm) {
    return { savedEntityReference: await quickCreates.open({ table: entityName, defaults }) };
  }
  const address = recordAddress({ app, table: entityName, id: entityId ? bareId(entityId) : null, formId, defaults });
  if (openInNewWindow) {
    window.open(address, '_blank', 'noopener');
  } else {
    window.location.assign(address);
  }
  return { savedEntityReference: [] };
}

function openUrl(url: string): void {
  const { protocol, href } = new URL(url, window.location.href);
  if (protocol !== 'https:' && protocol !== 'http:') {
    throw new Error(`Xrm.Navigation.openUrl opens web addresses, not '${url}'`);
  }
  window.open(href, '_blank', 'noopener,noreferrer');
}

/** In a window of its own, which may reach its opener: it is the organization's own. */
function openWebResource(name: string, { width, height }: Partial<Xrm.Navigation.OpenWebresourceOptions> = {}, data?: string): void {
  const query = data === undefined ? '' : `?${new URLSearchParams({ data }).toString()}`;
  const size = [width === undefined ? '' : `width=${width}`, height === undefined ? '' : `height=${height}`].filter((part) => part !== '').join();
  window.open(`/WebResources/${name}${query}`, '_blank', size);
}
