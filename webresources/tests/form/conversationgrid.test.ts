import { afterEach, describe, expect, it, vi } from 'vitest';
import { split } from '../../src/form/conversationgrid';

const first = '9c81baa9-e60b-83d7-bebc-1b913e029b36';
const second = '8f17ea4c-d69b-8d50-8985-e48f76e94bc0';
const issue = '93e02934-0bcb-86fd-8cc5-a0d9be30ed4f';
const topic = '11111111-1111-4111-8111-111111111111';

function platform(row: object) {
  const webApi = {
    retrieveRecord: vi.fn(() => Promise.resolve(row)),
    createRecord: vi.fn(() => Promise.resolve({ id: issue })),
    updateRecord: vi.fn<(table: string, id: string, change: object) => Promise<object>>(() => Promise.resolve({})),
  };
  const navigation = { openForm: vi.fn(() => Promise.resolve({})), openErrorDialog: vi.fn(() => Promise.resolve()) };
  vi.stubGlobal('Xrm', { WebApi: webApi, Navigation: navigation });
  return { ...webApi, ...navigation, grid: { refresh: vi.fn() } };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('SocialExtension.ConversationGrid.split', () => {
  it('gives the selected conversations an issue of their own, and opens it', async () => {
    const { createRecord, updateRecord, openForm, grid } = platform({ soc_name: 'Anna on X', _soc_topicid_value: topic });
    await split([`{${first}}`, second], grid);
    expect(createRecord).toHaveBeenCalledOnce();
    expect(createRecord).toHaveBeenCalledWith('soc_issue', { soc_name: 'Anna on X', 'soc_topicid@odata.bind': `/soc_topics(${topic})` });
    expect(updateRecord.mock.calls).toEqual([first, second].map((id) => ['soc_conversation', id, { 'soc_issueid@odata.bind': `/soc_issues(${issue})` }]));
    expect(grid.refresh).toHaveBeenCalledOnce();
    expect(openForm).toHaveBeenCalledWith({ entityName: 'soc_issue', entityId: issue });
  });

  it('stays on the channel where there is no topic', async () => {
    const { createRecord, grid } = platform({ soc_name: 'Anna on X', _soc_topicid_value: null, _soc_channelid_value: topic });
    await split([first], grid);
    expect(createRecord).toHaveBeenCalledWith('soc_issue', { soc_name: 'Anna on X', 'soc_channelid@odata.bind': `/soc_channels(${topic})` });
  });

  it('says why where nothing may be split off, and opens nothing', async () => {
    const { createRecord, openForm, openErrorDialog, grid } = platform({ soc_name: 'Anna on X' });
    createRecord.mockRejectedValue(new Error('You may not create issues.'));
    await split([first, second], grid);
    expect(openErrorDialog).toHaveBeenCalledWith({ message: 'You may not create issues.' });
    expect(openForm).not.toHaveBeenCalled();
  });
});
