import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { Fault } from '../../src/model/fault';
import type { EraseReport, PersonFile, PrivacyClient } from '../../src/model/privacy';
import { englishTexts } from '../../src/model/texts';
import { PrivacyPage } from '../../src/privacy/PrivacyPage';
import { contactId } from '../sampleView';
import { settle } from '../tab/renderTab';

const counts = { messages: 300, conversations: 2, profiles: 1, observations: 4, reactions: 5, notes: 6, ties: 8, suggestedProfiles: 1, withheldMessages: 2, messagesLeftOut: 0 };
const file: PersonFile = { version: 1, counts, data: { contact: { fullname: 'Anna <b>Berg</b>' } }, html: '<!DOCTYPE html>' };

function report(remaining: number, messages: number): EraseReport {
  const continuation = remaining === 0 ? null : `{"messages":${messages}}`;
  const erased = { ...counts, messages, suggestions: 0, contact: 1 };
  return { version: 1, state: remaining === 0 ? 'done' : 'more', erased, remaining, continuation, left: [{ what: 'recycleBin', sentence: 'Rows are in the recycle bin.' }] };
}

function fakeClient() {
  return { readFile: vi.fn<PrivacyClient['readFile']>(() => Promise.resolve(file)), erase: vi.fn<PrivacyClient['erase']>(() => Promise.resolve(report(0, 300))) };
}

async function renderPage(client: PrivacyClient | null) {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  render(<PrivacyPage subject={client && { client, contactId }} texts={englishTexts} />, root);
  await settle();
  const input = (type: string) => {
    const found = root.querySelector<HTMLInputElement>(`input[type=${type}]`);
    if (!found) {
      throw new Error(`There is no input of type ${type} in: ${root.textContent}`);
    }
    return found;
  };
  const click = async (name: string) => {
    [...root.querySelectorAll('button')].find((button) => button.textContent === name)?.click();
    await settle();
  };
  const prepare = async () => {
    input('text').value = 'Request 17 ';
    input('text').dispatchEvent(new Event('input', { bubbles: true }));
    input('checkbox').checked = true;
    input('checkbox').dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  return { root, click, prepare, text: () => root.textContent };
}

describe('The privacy page', () => {
  it('shows what will go before anything goes', async () => {
    const client = fakeClient();
    const { text, root } = await renderPage(client);
    expect(text()).toContain('Messages300');
    expect(text()).toContain('Anna <b>Berg</b>');
    expect(text()).toContain('2 direct messages are not in the files');
    expect(text()).toContain('1 suggested profile may be somebody else’s');
    expect(root.querySelector('b')).toBeNull();
    expect(client.erase).not.toHaveBeenCalled();
  });

  it('erases only with a reason and once it is confirmed', async () => {
    const client = fakeClient();
    const { click, prepare, text } = await renderPage(client);
    await click('Erase for ever');
    expect(client.erase).not.toHaveBeenCalled();
    await prepare();
    await click('Erase for ever');
    expect(client.erase).toHaveBeenCalledWith(contactId, 'Request 17', null);
    expect(text()).toContain('Nothing of the person is left');
    expect(text()).toContain('Rows are in the recycle bin.');
  });

  it('goes on pass by pass with what the pass before gave', async () => {
    const client = fakeClient();
    client.erase.mockResolvedValueOnce(report(100, 200));
    const { click, prepare } = await renderPage(client);
    await prepare();
    await click('Erase for ever');
    expect(client.erase.mock.calls.map(([, , continuation]) => continuation)).toEqual([null, '{"messages":200}']);
  });

  it('repeats a pass that lost a race, and says so when it can’t go on', async () => {
    const client = fakeClient();
    client.erase.mockRejectedValueOnce(new Fault('failed', 'Row version'));
    const first = await renderPage(client);
    await first.prepare();
    await first.click('Erase for ever');
    expect(first.text()).toContain('Nothing of the person is left');

    client.erase.mockRejectedValue(new Fault('failed', 'It broke'));
    const second = await renderPage(client);
    await second.prepare();
    await second.click('Erase for ever');
    expect(second.root.querySelector('[role=alert]')?.textContent).toContain('It broke');
  });

  it('tells who has no right to it, without a way to erase', async () => {
    const client = fakeClient();
    client.readFile.mockRejectedValue(new Fault('denied', 'Missing prvAppendsoc_gate'));
    const { text, root } = await renderPage(client);
    expect(text()).toContain('Missing prvAppendsoc_gate');
    expect(root.querySelector('input')).toBeNull();
  });

  it('says where to open it from, where nothing hosts it', async () => {
    expect((await renderPage(null)).text()).toContain('from the Social tab of a contact');
  });
});
