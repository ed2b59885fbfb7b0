import { find } from './collection';
import { data } from './data';
import { nameOf, type FormParts } from './FormParts';
import { there } from './there';

/** The form, as a script sees it. */
export function formContext(parts: FormParts): Xrm.FormContext {
  return there<Xrm.FormContext>('formContext', {
    data: data(parts),
    getAttribute: ((wanted) => find(parts.attributes, nameOf, wanted)) as Finder<Xrm.Attributes.Attribute> as Xrm.FormContext['getAttribute'],
    getControl: ((wanted) => find(parts.controls, nameOf, wanted)) as Finder<Xrm.Controls.Control> as Xrm.FormContext['getControl'],
    ui: parts.ui,
  });
}

type Finder<T> = (wanted?: string | number | Xrm.Collection.MatchingDelegate<T>) => unknown;
