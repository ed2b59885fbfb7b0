import { bracedId } from '../api/rows';
import { saveModes } from '../model/saveModes';
import { itemCollection } from './collection';
import { nameOf, type FormParts } from './FormParts';
import { there } from './there';

const modes: Readonly<Record<Xrm.EntitySaveMode, number>> = { saveandclose: saveModes.saveAndClose, saveandnew: saveModes.saveAndNew };

/** The record, as a script sees it. */
export function entity(parts: FormParts): Xrm.Entity {
  const { model, session, events } = parts;
  const { table } = model.view;
  const id = model.isNew ? '' : bracedId(model.id);
  return there<Xrm.Entity>('formContext.data.entity', {
    addOnPostSave: (handler) => {
      events.onPostSave.add(handler);
    },
    addOnSave: (handler) => {
      events.onSave.add(handler);
    },
    attributes: itemCollection(parts.attributes, nameOf),
    getEntityName: () => table.name,
    getEntityReference: () => ({ entityType: table.name, id, name: model.title }),
    getId: () => id,
    getIsDirty: () => model.isDirty,
    getPrimaryAttributeValue: () => model.title,
    isValid: () => model.controls.every((control) => !control.isFaulty),
    removeOnPostSave: (handler) => {
      events.onPostSave.remove(handler);
    },
    removeOnSave: (handler) => {
      events.onSave.remove(handler);
    },
    // What goes wrong is said on the page.
    save: (mode?: Xrm.EntitySaveMode) => {
      session.save(mode === undefined ? saveModes.save : modes[mode]).catch(() => undefined);
    },
  });
}
