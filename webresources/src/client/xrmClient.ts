import type { Decision } from '../model/decisions';
import { Fault } from '../model/fault';
import type { Correction } from '../model/judgement';
import { readView } from '../model/readView';
import type { RecordTable, SocialClient, UserSettings } from '../model/socialClient';
import type { Conversation, NamedIssue, SocialView, Topic } from '../model/view';
import { conversationTable, issueTable, socialMessageTable, topicTable, type ConversationRow, type IssueRow, type TopicRow } from '../schema.g';
import { correctionChange } from './corrections';
import { execute } from './execute';
import { issueChange, openIssues } from './issueLinks';
import { platformFault } from './platformFault';
import { openPrivacyPage } from './privacyPage';
import { linkProfileRequest, socialViewRequest } from './requests';
import { userSettingsOf } from './userSettings';

/** The platform's side of the tab, through the Client API. */
export class XrmClient implements SocialClient {
  readonly user: UserSettings;

  constructor(private readonly xrm: Xrm.XrmStatic) {
    this.user = userSettingsOf(xrm);
  }

  readView(contactId: string): Promise<SocialView> {
    return this.view(contactId, null);
  }

  async readConversation(contactId: string, conversationId: string): Promise<Conversation | null> {
    const view = await this.view(contactId, conversationId);
    return view.conversations.find((conversation) => conversation.id === conversationId) ?? null;
  }

  async decide(profileId: string, decision: Decision, contactId: string): Promise<number> {
    const answer = await execute(this.xrm, linkProfileRequest(profileId, decision, contactId));
    return typeof answer.Remaining === 'number' ? answer.Remaining : 0;
  }

  async correct(messageId: string, correction: Correction): Promise<void> {
    await this.asked((webApi) => webApi.updateRecord(socialMessageTable, messageId, correctionChange(correction)));
  }

  async readTopics(): Promise<readonly Topic[]> {
    const { entities } = await this.asked((webApi) => webApi.retrieveMultipleRecords(topicTable, '?$select=soc_name&$filter=statecode eq 0&$orderby=soc_name'));
    return (entities as TopicRow[]).map(({ soc_topicid, soc_name }) => ({ id: soc_topicid, name: soc_name ?? '' }));
  }

  async readIssues(conversationId: string): Promise<readonly NamedIssue[]> {
    const conversation = await this.asked<ConversationRow>((webApi) => webApi.retrieveRecord(conversationTable, conversationId, '?$select=_soc_topicid_value'));
    const filter = openIssues(conversation._soc_topicid_value);
    const { entities } = await this.asked((webApi) => webApi.retrieveMultipleRecords(issueTable, `?$select=soc_name&$filter=${filter}&$orderby=soc_name`));
    return (entities as IssueRow[]).map(({ soc_issueid, soc_name }) => ({ id: soc_issueid, name: soc_name ?? '' }));
  }

  async linkIssue(conversationId: string, issueId: string | null): Promise<void> {
    await this.asked((webApi) => webApi.updateRecord(conversationTable, conversationId, issueChange(issueId)));
  }

  openRecord(table: RecordTable, id: string): void {
    // The platform tells the user itself why a form didn't open, also when the user chose to stay.
    this.xrm.Navigation.openForm({ entityName: table, entityId: id }).then(undefined, () => undefined);
  }

  openPrivacy(contactId: string, title: string): void {
    openPrivacyPage(this.xrm, contactId, title);
  }

  private async asked<T>(ask: (webApi: Xrm.WebApi) => PromiseLike<T>): Promise<T> {
    try {
      return await ask(this.xrm.WebApi);
    } catch (error) {
      throw platformFault(error);
    }
  }

  private async view(contactId: string, conversationId: string | null): Promise<SocialView> {
    const answer = await execute(this.xrm, socialViewRequest(contactId, conversationId));
    if (typeof answer.View !== 'string') {
      throw new Fault('failed', (texts) => texts.plain('fault.noView'));
    }
    return readView(answer.View);
  }
}
