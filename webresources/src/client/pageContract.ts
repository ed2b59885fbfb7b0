/** What the page of the tab offers to the form that hosts it. */
export interface SocialPage {
  /** Hands over the form's Client API. May be called as often as the form likes. */
  setClientApiContext(xrm: Xrm.XrmStatic, formContext: Xrm.FormContext): void;
  /** Reads the view again, as after a save. */
  refreshSocialView(): void;
}

/** The page's window, before and after the page has defined what it offers. */
export type SocialWindow = Window & Partial<SocialPage>;
