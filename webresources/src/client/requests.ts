import type { Decision } from '../model/decisions';

/** The platform's numbers for the kinds of operations and parameters. */
const operation = { action: 0, function: 1 };
const primitiveType = 1;
const entityType = 5;

type ParameterTypes = Record<string, { readonly typeName: string; readonly structuralProperty: number }>;

/** soc_GetSocialView, a function bound to contact. Optional parameters are sent as null: the API takes that as left out. */
export function socialViewRequest(contactId: string, conversationId: string | null) {
  return {
    entity: { entityType: 'contact', id: contactId },
    ConversationId: conversationId,
    AsOf: null,
    getMetadata: () =>
      metadata('soc_GetSocialView', operation.function, {
        entity: { typeName: 'mscrm.contact', structuralProperty: entityType },
        ConversationId: { typeName: 'Edm.Guid', structuralProperty: primitiveType },
        AsOf: { typeName: 'Edm.DateTimeOffset', structuralProperty: primitiveType },
      }),
  };
}

/** soc_LinkProfile, an action bound to soc_socialprofile. The customer is named for every decision: it says of whom the decision speaks. */
export function linkProfileRequest(profileId: string, decision: Decision, contactId: string) {
  return {
    entity: { entityType: 'soc_socialprofile', id: profileId },
    Decision: decision,
    Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: contactId },
    getMetadata: () =>
      metadata('soc_LinkProfile', operation.action, {
        entity: { typeName: 'mscrm.soc_socialprofile', structuralProperty: entityType },
        Decision: { typeName: 'Edm.String', structuralProperty: primitiveType },
        Customer: { typeName: 'mscrm.crmbaseentity', structuralProperty: entityType },
      }),
  };
}

function metadata(operationName: string, operationType: number, parameterTypes: ParameterTypes) {
  return { boundParameter: 'entity', operationName, operationType, parameterTypes };
}
