import { issueStatuses } from '../model/view';
import type { ConversationRow } from '../schema.g';
import { firstChoice } from './choices';

/** The filter of the issues that are open for a conversation on a topic. */
export function openIssues(topicId: string | null | undefined): string {
  const open = `statecode eq 0 and soc_status ne ${firstChoice + issueStatuses.indexOf('Closed')}`;
  return topicId ? `${open} and (_soc_topicid_value eq ${topicId} or _soc_topicid_value eq null)` : open;
}

/** A new issue that begins with a conversation: named like it until a person names it, and compared with what it is compared with. */
export function issueFrom({ soc_name, _soc_topicid_value: topic, _soc_channelid_value: channel }: ConversationRow): Readonly<Record<string, unknown>> {
  const scope = topic ? { 'soc_topicid@odata.bind': `/soc_topics(${topic})` } : channel ? { 'soc_channelid@odata.bind': `/soc_channels(${channel})` } : {};
  return { soc_name, ...scope };
}

/** The change of a conversation's row that a link is. The plug-ins note that a person made it. */
export function issueChange(issueId: string | null): Readonly<Record<string, unknown>> {
  return { 'soc_issueid@odata.bind': issueId === null ? null : `/soc_issues(${issueId})` };
}
