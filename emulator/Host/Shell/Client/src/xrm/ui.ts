import type { FormModel } from '../model/FormModel';
import type { NoticeLevel } from '../model/Notices';
import { itemCollection } from './collection';
import { nameOf, type FormParts } from './FormParts';
import { notThere, there } from './there';

const levels: Readonly<Record<Xrm.FormNotificationLevel, NoticeLevel>> = { ERROR: 'error', WARNING: 'warning', INFO: 'info' };

/** The platform's numbers for what a form is there for. */
const formTypes = { create: 1, update: 2, readOnly: 3, disabled: 4 };

function formType({ isNew, lock }: FormModel): XrmEnum.FormType {
  if (lock) {
    return lock.kind === 'rights' ? formTypes.readOnly : formTypes.disabled;
  }
  return isNew ? formTypes.create : formTypes.update;
}

export function ui(parts: FormParts): Xrm.Ui {
  const { model, session, events } = parts;
  return there<Xrm.Ui>('formContext.ui', {
    addOnLoad: (handler) => {
      events.onLoad.add(handler);
    },
    removeOnLoad: (handler) => {
      events.onLoad.remove(handler);
    },
    clearFormNotification: (uniqueId) => model.notices.clear(uniqueId),
    close: () => {
      session.page.close();
    },
    controls: itemCollection(parts.controls, nameOf),
    footerSection: notThere('formContext.ui.footerSection'),
    formSelector: notThere('formContext.ui.formSelector'),
    getFormType: () => formType(model),
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
    headerSection: notThere('formContext.ui.headerSection'),
    navigation: notThere('formContext.ui.navigation'),
    process: notThere('formContext.ui.process'),
    quickForms: notThere('formContext.ui.quickForms'),
    setFormNotification: (message, level, uniqueId) => {
      model.notices.show({ id: uniqueId, level: levels[level], message, canClose: level !== 'ERROR' });
      return true;
    },
    tabs: itemCollection(model.tabs.map((tab) => parts.tab(tab)), nameOf),
  });
}
