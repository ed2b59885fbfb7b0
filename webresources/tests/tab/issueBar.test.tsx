import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import { conversation, view } from '../sampleView';
import { fakeClient, renderTab, settle } from './renderTab';

const parcels = { id: 'p', name: 'Late parcels' };
const returns = { id: 'r', name: 'Returns' };

async function shown(issue: typeof parcels | null) {
  const one = conversation({ name: 'Anna on X', issue });
  const client = fakeClient(view({ conversations: [one] }));
  client.readIssues.mockResolvedValue([parcels, returns]);
  const tab = await renderTab(client);
  const bar = () => tab.root.querySelector('.issue-bar');
  const choose = async (id: string) => {
    const select = bar()?.querySelector('select');
    if (!select) {
      throw new Error('There is nothing to choose from.');
    }
    select.value = id;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  };
  return { ...tab, client, one, bar, choose };
}

describe('The cause behind a conversation', () => {
  it('is named and leads to the issue', async () => {
    const { client, click, bar } = await shown(parcels);
    expect(bar()?.textContent).toContain('Behind it:Late parcels');
    await click('Late parcels');
    expect(client.openRecord).toHaveBeenCalledWith('soc_issue', 'p');
  });

  it('is linked by a choice among the open issues, and the view is read again', async () => {
    const { client, one, click, choose, announced, bar } = await shown(null);
    await click('Link to issue… Anna on X');
    expect(document.activeElement).toBe(bar()?.querySelector('select'));
    await choose('r');
    expect(client.linkIssue).toHaveBeenCalledWith(one.id, 'r');
    expect(client.readView).toHaveBeenCalledTimes(2);
    expect(announced()).toBe('Linked. It stands from now on.');
    expect(bar()?.querySelector('select')).toBeNull();
  });

  it('is taken away where it is not', async () => {
    const { client, one, click, announced } = await shown(parcels);
    await click('Not this issue: Anna on X');
    expect(client.linkIssue).toHaveBeenCalledWith(one.id, null);
    expect(announced()).toBe('Taken out of the issue. It stays out.');
  });

  it('can be another one, but not the one that it is', async () => {
    const { click, bar } = await shown(parcels);
    await click('Other issue… Anna on X');
    expect([...(bar()?.querySelectorAll('option') ?? [])].map((option) => option.textContent)).toEqual(['Choose an issue', 'Returns']);
    await click('Cancel');
    expect(bar()?.querySelector('select')).toBeNull();
  });

  it('says so where there is nothing to choose from', async () => {
    const { client, click, bar } = await shown(null);
    client.readIssues.mockResolvedValueOnce([]);
    await click('Link to issue… Anna on X');
    expect(bar()?.textContent).toContain('No other issue is open on this topic.');
  });

  it('stays where the platform refuses, with the reason', async () => {
    const { client, click, bar } = await shown(parcels);
    client.linkIssue.mockRejectedValueOnce(new Fault('denied', 'You may not write this.'));
    await click('Not this issue: Anna on X');
    expect(bar()?.querySelector('[role=alert]')?.textContent).toBe('You may not write this.');
    expect(client.readView).toHaveBeenCalledTimes(1);
  });
});
