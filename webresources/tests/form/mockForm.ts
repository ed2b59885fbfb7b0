import { vi } from 'vitest';
import { IframeControlMock, XrmMockGenerator, type EntityMock } from 'xrm-mock';
import type { SocialWindow } from '../../src/client/pageContract';

/** A contact form with the Social tab, whose page is in whatever state a test wants it. */
export function contactForm({ withControl = true } = {}) {
  const xrm = XrmMockGenerator.initialise();
  vi.stubGlobal('Xrm', xrm);
  const tab = XrmMockGenerator.Tab.createTab('soc_social', 'Social');
  const control = new IframeControlMock({ name: 'WebResource_soc_social' });
  const formContext = XrmMockGenerator.getFormContext();
  Object.assign(formContext, { getControl: (name: string) => (withControl && name === control.name ? control : null) });
  const entity = formContext.data.entity as unknown as EntityMock;
  const context = XrmMockGenerator.getEventContext();
  return {
    xrm,
    context,
    formContext,
    control,
    contentWindow: vi.spyOn(control, 'getContentWindow'),
    /** The platform's answer to a save. */
    saved: (isSuccess: boolean) => {
      const event = { getFormContext: () => formContext, getEventArgs: () => ({ getIsSaveSuccess: () => isSuccess }) };
      entity.postSaveEventHandlers.forEach((handler) => {
        handler(event as Xrm.Events.PostSaveEventContext);
      });
    },
    changeTab: () => {
      tab.tabStateChangeHandlers.forEach((handler) => {
        handler(context);
      });
    },
  };
}

/** The page's window once its script has run. */
export function readyPage() {
  const calls = { setClientApiContext: vi.fn(), refreshSocialView: vi.fn() };
  return { ...calls, window: calls as unknown as Window & SocialWindow };
}
