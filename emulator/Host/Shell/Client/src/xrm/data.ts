import { saveModes } from '../model/saveModes';
import { itemCollection } from './collection';
import type { FormParts } from './FormParts';
import { platformPromise } from './promise';
import { notThere, there } from './there';

export function data(parts: FormParts): Xrm.Data {
  const { model, session, events } = parts;
  return there<Xrm.Data>('formContext.data', {
    addOnLoad: (handler) => {
      events.onDataLoad.add(handler);
    },
    removeOnLoad: (handler) => {
      events.onDataLoad.remove(handler);
    },
    // What an address may bring along; the emulator's pages take nothing of the kind.
    attributes: itemCollection<Xrm.Attributes.Attribute>([], () => ''),
    entity: parts.entity,
    getIsDirty: () => model.isDirty,
    isValid: () => parts.entity.isValid(),
    process: notThere('formContext.data.process'),
    refresh: (save) => platformPromise(session.refresh(save).then(() => undefined)),
    save: (options?: Xrm.SaveOptions) => platformPromise(session.save(options?.saveMode ?? saveModes.save).then(() => undefined)),
  });
}
