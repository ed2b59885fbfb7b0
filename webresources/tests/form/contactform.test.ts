import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onLoad } from '../../src/form/contactform';
import { contactForm, readyPage } from './mockForm';

const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('SocialExtension.ContactForm.onLoad', () => {
  it('hands the Client API over to the page', async () => {
    const { xrm, context, formContext, contentWindow } = contactForm();
    const page = readyPage();
    contentWindow.mockResolvedValue(page.window);
    onLoad(context);
    await settle();
    expect(page.setClientApiContext.mock.calls).toEqual([[xrm, formContext]]);
  });

  it('waits for a page that is not there yet, one that has not run yet, and one that can’t be had', async () => {
    const { context, contentWindow } = contactForm();
    const page = readyPage();
    contentWindow
      .mockResolvedValueOnce(null as unknown as Window)
      .mockResolvedValueOnce({} as Window)
      .mockRejectedValueOnce(new Error('The control is not rendered.'))
      .mockResolvedValue(page.window);
    onLoad(context);
    await vi.advanceTimersByTimeAsync(1000);
    expect(page.setClientApiContext).toHaveBeenCalledOnce();
  });

  it('gives up after ten seconds', async () => {
    const { context, contentWindow } = contactForm();
    contentWindow.mockResolvedValue({} as Window);
    onLoad(context);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(contentWindow).toHaveBeenCalledTimes(50);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('hands over again whenever the tab is shown, as the page may be a new one', async () => {
    const { context, contentWindow, changeTab } = contactForm();
    const [first, second] = [readyPage(), readyPage()];
    contentWindow.mockResolvedValueOnce(first.window).mockResolvedValue(second.window);
    onLoad(context);
    await settle();
    changeTab();
    await settle();
    expect(first.setClientApiContext).toHaveBeenCalledOnce();
    expect(second.setClientApiContext).toHaveBeenCalledOnce();
  });

  it('lets only the newest event wait for the page', async () => {
    const { context, contentWindow, changeTab } = contactForm();
    const page = readyPage();
    contentWindow.mockResolvedValueOnce({} as Window).mockResolvedValueOnce({} as Window).mockResolvedValue(page.window);
    onLoad(context);
    changeTab();
    await vi.advanceTimersByTimeAsync(1000);
    expect(page.setClientApiContext).toHaveBeenCalledOnce();
  });

  it('has the view read again after a save', async () => {
    const { context, saved, contentWindow } = contactForm();
    const page = readyPage();
    contentWindow.mockResolvedValue(page.window);
    onLoad(context);
    await settle();
    saved(true);
    await settle();
    expect(page.refreshSocialView).toHaveBeenCalledOnce();
    expect(page.setClientApiContext).toHaveBeenCalledOnce();
  });

  it('leaves the view alone after a save that failed', async () => {
    const { context, saved, contentWindow } = contactForm();
    const page = readyPage();
    contentWindow.mockResolvedValue(page.window);
    onLoad(context);
    saved(false);
    await settle();
    expect(page.refreshSocialView).not.toHaveBeenCalled();
  });

  it('listens once, however often the form is loaded', async () => {
    const { context, saved, changeTab, contentWindow } = contactForm();
    const page = readyPage();
    contentWindow.mockResolvedValue(page.window);
    onLoad(context);
    onLoad(context);
    await settle();
    page.setClientApiContext.mockClear();
    changeTab();
    saved(true);
    await settle();
    expect(page.setClientApiContext).toHaveBeenCalledOnce();
    expect(page.refreshSocialView).toHaveBeenCalledOnce();
  });

  it('copes with a client that tells nothing after a save', () => {
    const { context, formContext, contentWindow } = contactForm();
    contentWindow.mockResolvedValue(readyPage().window);
    Object.assign(formContext.data.entity, { addOnPostSave: undefined });
    expect(() => {
      onLoad(context);
    }).not.toThrow();
  });

  it('does nothing on a form without the tab', async () => {
    const { context, contentWindow } = contactForm({ withControl: false });
    onLoad(context);
    await settle();
    expect(contentWindow).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does nothing on a client that has no content windows', async () => {
    const { context, control } = contactForm();
    Object.assign(control, { getContentWindow: undefined });
    onLoad(context);
    await settle();
    expect(vi.getTimerCount()).toBe(0);
  });
});
