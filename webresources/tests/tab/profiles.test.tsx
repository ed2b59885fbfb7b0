import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import type { MatchStatus } from '../../src/model/view';
import { contactId, profile, tie, view } from '../sampleView';
import { fakeClient, renderTab } from './renderTab';

const withStatus = (status: MatchStatus) => profile({ match: { status, score: null, evidence: [] } });
const decisionButtons = (root: Element) =>
  [...root.querySelectorAll('.decision-buttons button')].map((button) => button.textContent);

describe('A profile', () => {
  it.each([
    ['Suggested', ['Confirm', 'Reject']],
    ['Unmatched', ['Confirm', 'Reject']],
    ['Confirmed', ['Unlink']],
    ['Rejected', ['Confirm']],
  ] as const)('that is %s can be decided by %o', async (status, decisions) => {
    const { root } = await renderTab(fakeClient(view({ profiles: [withStatus(status)] })));
    expect(decisionButtons(root)).toEqual(decisions);
  });

  it('tells who it is and why', async () => {
    const evidence = [
      { sentence: 'Same web site', weight: 0.6 },
      { sentence: 'Another contact has the same name', weight: -0.2 },
      { sentence: 'Unlinked by Lea Meier', weight: 0 },
    ];
    const { text } = await renderTab(fakeClient(view({ profiles: [profile({ match: { status: 'Suggested', score: 0.82, evidence } })] })));
    for (const fact of ['anna.bakes', '@anna.bakes', 'Instagram', 'Suggested', '82% match']) {
      expect(text()).toContain(fact);
    }
    expect(text()).toContain('Speaks for it: Same web site');
    expect(text()).toContain('Speaks against it: Another contact has the same nameUnlinked by Lea Meier');
  });

  it('opens its record', async () => {
    const one = profile();
    const client = fakeClient(view({ profiles: [one] }));
    const { click } = await renderTab(client);
    await click('anna.bakes');
    expect(client.openRecord).toHaveBeenCalledWith('soc_socialprofile', one.id);
  });
});

describe('Whom a person talks with', () => {
  it('is told by kind, name, strength and when for the last time, and opens the other contact', async () => {
    const client = fakeClient(view({ profiles: [profile()], knowledge: [tie(), tie({ id: '2', kind: 'Is answered by', strength: 'Once', contact: { id: '3', name: null } })] }));
    const { root, click } = await renderTab(client);
    const rows = [...root.querySelectorAll('.ties > li')].map((row) => row.textContent);
    expect(rows[0]).toContain('Replies to Ben OdeOften');
    expect(rows[1]).toContain('Gets answers from A contact without a nameOnce');
    expect(root.querySelectorAll('.ties time')).toHaveLength(2);
    await click('Ben Ode');
    expect(client.openRecord).toHaveBeenCalledWith('contact', tie().contact.id);
  });

  it('is not there where nobody is known', async () => {
    const { text } = await renderTab(fakeClient(view({ profiles: [profile()], knowledge: [] })));
    expect(text()).not.toContain('Whom they talk with');
  });
});

describe('Deciding about a profile', () => {
  const confirm = 'Confirm anna.bakes on Instagram';
  const undo = 'Undo for anna.bakes on Instagram';

  it('shows the result, says it, reads the view again, and can be taken back', async () => {
    const one = profile();
    const client = fakeClient(view({ profiles: [one] }));
    client.decide.mockResolvedValueOnce(340);
    const { root, click, text, announced } = await renderTab(client);
    await click(confirm);
    expect(client.decide).toHaveBeenLastCalledWith(one.id, 'Confirm', contactId);
    const result = 'Confirmed: this profile belongs to the contact. 340 older messages follow in a moment.';
    expect(root.querySelector('.outcome')?.textContent).toContain(result);
    expect(root.querySelector('.profile .badge')?.textContent).toBe('Confirmed');
    expect(announced()).toBe(result);
    expect(client.readView).toHaveBeenCalledTimes(2);
    await click(undo);
    expect(client.decide).toHaveBeenLastCalledWith(one.id, 'Undo', contactId);
    expect(text()).toContain('Taken back: it is as it was before the decision.');
  });

  it('keeps a profile that left the view within reach of Undo', async () => {
    const one = withStatus('Confirmed');
    const client = fakeClient(view({ profiles: [one], conversations: [] }));
    const { click, button } = await renderTab(client);
    client.readView.mockResolvedValue(view({ profiles: [], conversations: [] }));
    await click('Unlink anna.bakes on Instagram');
    expect(button(undo)).toBeDefined();
    await click(undo);
    expect(client.decide).toHaveBeenLastCalledWith(one.id, 'Undo', contactId);
  });

  it('disables its buttons while it runs, and asks once', async () => {
    const client = fakeClient(view({ profiles: [profile()] }));
    client.decide.mockReturnValue(new Promise(() => undefined));
    const { button, click } = await renderTab(client);
    await click(confirm);
    await click(confirm);
    await click('Reject anna.bakes on Instagram');
    expect(button(confirm).getAttribute('aria-disabled')).toBe('true');
    expect(client.decide).toHaveBeenCalledTimes(1);
  });

  it('says what the platform says where it fails, and leaves the profile as it was', async () => {
    const client = fakeClient(view({ profiles: [profile()] }));
    client.decide.mockRejectedValue(new Fault('denied', 'is missing prvWritesoc_socialprofile'));
    const { root, click, button } = await renderTab(client);
    await click(confirm);
    expect(root.querySelector('.profile [role=alert]')?.textContent).toBe('is missing prvWritesoc_socialprofile');
    expect(root.querySelector('.profile .badge')?.textContent).toBe('Suggested');
    expect(button(confirm).getAttribute('aria-disabled')).toBe('false');
  });
});
