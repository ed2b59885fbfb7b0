import { issueChange, issueFrom } from '../client/issueLinks';
import { conversationTable, issueTable, type ConversationRow } from '../schema.g';
import { bareId, eachSelected, type GridControl } from './eachSelected';

/** The selected conversations get an issue of their own, on the topic of the first; it opens, so that it can be named. */
export async function split(ids: readonly string[], grid: GridControl): Promise<void> {
  const { WebApi, Navigation } = Xrm;
  const created: string[] = [];
  const create = async () => {
    const first: ConversationRow = await WebApi.retrieveRecord(conversationTable, bareId(ids[0] ?? ''), '?$select=soc_name,_soc_topicid_value,_soc_channelid_value');
    return (await WebApi.createRecord(issueTable, issueFrom(first))).id;
  };
  await eachSelected(ids, grid, async (id) => {
    const issue = created[0] ?? (await create());
    created[0] = issue;
    await WebApi.updateRecord(conversationTable, id, issueChange(issue));
  });
  for (const issue of created) {
    await Navigation.openForm({ entityName: issueTable, entityId: issue });
  }
}
