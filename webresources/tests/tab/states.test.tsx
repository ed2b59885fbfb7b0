import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import { Texts } from '../../src/model/texts';
import { newId, view } from '../sampleView';
import { fakeClient, renderTab } from './renderTab';

const empty = () => view({ conversations: [], profiles: [] });

describe('The tab', () => {
  it('shows its shape while loading', async () => {
    const { root, text } = await renderTab(fakeClient(() => new Promise(() => undefined)));
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(text()).toContain('Loading');
  });

  it('fills with one call', async () => {
    const client = fakeClient(view());
    const { text, announced } = await renderTab(client);
    expect(client.readView).toHaveBeenCalledTimes(1);
    expect(text()).toContain('Anna waits for a reply.');
    expect(announced()).toBe('The social view is up to date.');
  });

  it('reads the view while the words are on their way, and is silent until they are there', async () => {
    const client = fakeClient(view());
    const { root, show, text, announced } = await renderTab(client, {}, null);
    expect(client.readView).toHaveBeenCalledTimes(1);
    expect(root.querySelector('[aria-busy=true]')).not.toBeNull();
    expect(text()).toBe('');
    await show({}, new Texts({ locale: 'de', 'page.refreshed': 'Aktuell.', 'rightNow.title': 'Jetzt wichtig' }));
    expect(client.readView).toHaveBeenCalledTimes(1);
    expect(text()).toContain('Jetzt wichtig');
    expect(announced()).toBe('Aktuell.');
  });

  it('says what to do where no profile is linked', async () => {
    const { text } = await renderTab(fakeClient(empty()));
    expect(text()).toContain('set this contact as its customer');
  });

  it('says who can help where the roles don’t reach, with the platform’s words', async () => {
    const denied = new Fault('denied', 'is missing prvReadsoc_conversation');
    const { text } = await renderTab(fakeClient(() => Promise.reject(denied)));
    expect(text()).toContain('Social Reader');
    expect(text()).toContain('is missing prvReadsoc_conversation');
  });

  it('tries again after an error', async () => {
    const client = fakeClient(view());
    client.readView.mockRejectedValueOnce(new Fault('failed', 'The server is busy.'));
    const { root, text, click } = await renderTab(client);
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The server is busy.');
    await click('Try again');
    expect(text()).toContain('Anna waits for a reply.');
  });

  it.each([
    ['unsaved', 'Save the contact first'],
    ['outside', 'Open this tab on a contact form'],
  ] as const)('says on an %s page: %s', async (kind, title) => {
    const client = fakeClient(view());
    const { text } = await renderTab(client, { kind });
    expect(text()).toContain(title);
    expect(client.readView).not.toHaveBeenCalled();
  });

  it('counts what is kept back', async () => {
    expect((await renderTab(fakeClient(view({ withheld: 1 })))).text()).toContain('1 private message is not shown');
    expect((await renderTab(fakeClient(view({ withheld: 3 })))).text()).toContain('3 private messages are not shown');
    expect((await renderTab(fakeClient(view({ withheld: 0 })))).text()).not.toContain('not shown');
  });
});

describe('Refreshing', () => {
  it('reads again when the user or the form asks, and not when the form hands over once more', async () => {
    const client = fakeClient(view());
    const { click, show } = await renderTab(client);
    await click('Refresh');
    expect(client.readView).toHaveBeenCalledTimes(2);
    await show({ client: fakeClient(view()) });
    expect(client.readView).toHaveBeenCalledTimes(2);
    await show({ visit: 1 });
    expect(client.readView).toHaveBeenCalledTimes(3);
  });

  it('starts over for another contact', async () => {
    const client = fakeClient(view());
    const { show, text } = await renderTab(client);
    client.readView.mockReturnValueOnce(new Promise(() => undefined));
    const contactId = newId();
    await show({ contactId });
    expect(client.readView).toHaveBeenLastCalledWith(contactId);
    expect(text()).not.toContain('Anna waits');
  });

  it('keeps what is shown when it fails, and says so', async () => {
    const client = fakeClient(view());
    const { click, text } = await renderTab(client);
    client.readView.mockRejectedValueOnce(new Fault('failed', 'The server is busy.'));
    await click('Refresh');
    expect(text()).toContain('This may be out of date');
    expect(text()).toContain('Anna waits for a reply.');
  });

  it('takes away what may no longer be seen', async () => {
    const client = fakeClient(view());
    const { click, text } = await renderTab(client);
    client.readView.mockRejectedValueOnce(new Fault('denied', 'no'));
    await click('Refresh');
    expect(text()).not.toContain('Anna waits for a reply.');
  });

  it('believes the newest answer, whichever comes last', async () => {
    const client = fakeClient(view());
    const { show, text } = await renderTab(client);
    let answerLate: (late: ReturnType<typeof view>) => void = () => undefined;
    client.readView.mockReturnValueOnce(new Promise((resolve) => (answerLate = resolve)));
    await show({ visit: 1 });
    client.readView.mockResolvedValueOnce(view({ rightNow: { sentence: 'Newest.', action: null, reason: null, dueOn: null } }));
    await show({ visit: 2 });
    answerLate(view({ rightNow: { sentence: 'Overtaken.', action: null, reason: null, dueOn: null } }));
    await show({ visit: 2 });
    expect(text()).toContain('Newest.');
  });
});
