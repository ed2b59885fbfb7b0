import type { Decision } from '../model/decisions';
import { Fault } from '../model/fault';
import { readView } from '../model/readView';
import type { RecordTable, SocialClient, UserSettings } from '../model/socialClient';
import type { Conversation, SocialView } from '../model/view';
import type { GetSocialViewResponse, LinkProfileResponse } from '../schema.g';
import { answeredFault, platformFault } from './platformFault';
import { linkProfileRequest, socialViewRequest } from './requests';
import { userSettingsOf } from './userSettings';

/** What the APIs answer, as far as this side has not looked yet. */
type Answer = { readonly [Property in keyof (GetSocialViewResponse & LinkProfileResponse)]?: unknown };

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
    const answer = await this.execute(linkProfileRequest(profileId, decision, contactId));
    return typeof answer.Remaining === 'number' ? answer.Remaining : 0;
  }

  openRecord(table: RecordTable, id: string): void {
    // The platform tells the user itself why a form didn't open, also when the user chose to stay.
    this.xrm.Navigation.openForm({ entityName: table, entityId: id }).then(undefined, () => undefined);
  }

  private async view(contactId: string, conversationId: string | null): Promise<SocialView> {
    const answer = await this.execute(socialViewRequest(contactId, conversationId));
    if (typeof answer.View !== 'string') {
      throw new Fault('failed', (texts) => texts.plain('fault.noView'));
    }
    return readView(answer.View);
  }

  private async execute(request: object): Promise<Answer> {
    const response = await this.send(request);
    if (!response.ok) {
      throw await answeredFault(response);
    }
    return (await response.json()) as Answer;
  }

  private async send(request: object): Promise<Response> {
    try {
      return await this.xrm.WebApi.online.execute(request);
    } catch (error) {
      throw platformFault(error);
    }
  }
}
