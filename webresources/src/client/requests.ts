import type { Decision } from '../model/decisions';
import { getSocialViewApi, linkProfileApi, socialProfileTable, type GetSocialViewRequest, type LinkProfileRequest } from '../schema.g';

const customerTable = 'contact';

/** soc_GetSocialView, a function bound to contact. Optional parameters are sent as null: the API takes that as left out. */
export function socialViewRequest(contactId: string, conversationId: string | null) {
  const parameters: GetSocialViewRequest = { ConversationId: conversationId, AsOf: null };
  return { entity: { entityType: customerTable, id: contactId }, ...parameters, getMetadata: () => getSocialViewApi };
}

/** soc_LinkProfile, an action bound to soc_socialprofile. The customer is named for every decision: it says of whom the decision speaks. */
export function linkProfileRequest(profileId: string, decision: Decision, contactId: string) {
  const parameters: LinkProfileRequest = { Decision: decision, Customer: { '@odata.type': `Microsoft.Dynamics.CRM.${customerTable}`, contactid: contactId } };
  return { entity: { entityType: socialProfileTable, id: profileId }, ...parameters, getMetadata: () => linkProfileApi };
}

/** The same without a customer: of whoever is suggested. */
export function settleProfileRequest(profileId: string, decision: Decision) {
  const parameters: LinkProfileRequest = { Decision: decision, Customer: null };
  return { entity: { entityType: socialProfileTable, id: profileId }, ...parameters, getMetadata: () => linkProfileApi };
}
