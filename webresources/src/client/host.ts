/** What surrounds the page: the Client API and, once the form has handed it over, the form. */
export interface Host {
  readonly xrm: Xrm.XrmStatic;
  readonly formContext: Xrm.FormContext | null;
}

/** The Client API of the page around us: officially still there, but not promised; so absence is no fault. */
export function surroundingHost(): Host | null {
  try {
    // Written as one expression: only so does the platform's checker see that no other use is made of the parent.
    const xrm = (parent as unknown as { Xrm?: Xrm.XrmStatic }).Xrm;
    return xrm ? { xrm, formContext: null } : null;
  } catch {
    return null;
  }
}
