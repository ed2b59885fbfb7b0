import type { SocialWindow } from '../client/pageContract';

export const tabName = 'soc_social';
const controlName = 'WebResource_soc_social';

/** The page loads when the form likes: so it is asked for ten seconds, then left alone until the next event. */
const pause = 200;
const attempts = 50;

/** Only the newest handover goes on: an older one may hold the form of the contact before. */
let newest = 0;

/** Gives the page the form's Client API; the page takes the same contact twice without reading it twice. */
export function handOver(formContext: Xrm.FormContext): void {
  newest += 1;
  tryHandOver(formContext, newest, 1);
}

/** After a save what the contact is called or matched by may have changed. A page that isn't there yet will read it anyway. */
export function refresh(formContext: Xrm.FormContext): void {
  contentWindow(formContext)?.then(
    (page) => {
      page?.refreshSocialView?.();
    },
    () => undefined
  );
}

function tryHandOver(formContext: Xrm.FormContext, handover: number, attempt: number): void {
  const again = () => {
    if (attempt < attempts && handover === newest) {
      setTimeout(() => {
        tryHandOver(formContext, handover, attempt + 1);
      }, pause);
    }
  };
  contentWindow(formContext)?.then((page) => {
    if (handover === newest && typeof page?.setClientApiContext === 'function') {
      page.setClientApiContext(Xrm, formContext);
    } else {
      again();
    }
  }, again);
}

/** Undefined where the form has no such control, or the client none of its windows. */
function contentWindow(formContext: Xrm.FormContext): Promise<SocialWindow | null> | undefined {
  const control = formContext.getControl<Partial<Xrm.Controls.FramedControl> & Xrm.Controls.Control>(controlName);
  return control?.getContentWindow?.();
}
