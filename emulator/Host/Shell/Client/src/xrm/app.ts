import type { NoticeLevel, Notices } from '../model/Notices';
import { platformPromise } from './promise';
import { notThere, there } from './there';

const levels: Readonly<Record<number, NoticeLevel>> = { 1: 'success', 2: 'error', 3: 'warning', 4: 'info' };

/** Xrm.App: messages above all pages. */
export function app(notices: Notices): Xrm.App {
  return there<Xrm.App>('Xrm.App', {
    addGlobalNotification: ({ level, message, showCloseButton = false, action }) => {
      const id = crypto.randomUUID();
      const label = action?.actionLabel;
      const run = action?.eventHandler;
      notices.show({
        id,
        level: levels[level] ?? 'info',
        message,
        canClose: showCloseButton,
        ...(label && run ? { action: { label, run } } : {}),
      });
      return platformPromise(Promise.resolve(id));
    },
    clearGlobalNotification: (id) => {
      notices.clear(id);
      return platformPromise(Promise.resolve(id));
    },
    sidePanes: notThere('Xrm.App.sidePanes'),
  });
}
