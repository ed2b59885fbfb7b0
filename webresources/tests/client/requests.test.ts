import { describe, expect, it } from 'vitest';
import { linkProfileRequest, socialViewRequest } from '../../src/client/requests';
import { contactId, newId } from '../sampleView';

const profileId = newId();

describe('socialViewRequest', () => {
  it('is a function bound to the contact', () => {
    const request = socialViewRequest(contactId, null);
    expect(request).toMatchObject({ entity: { entityType: 'contact', id: contactId }, ConversationId: null, AsOf: null });
    expect(request.getMetadata()).toEqual({
      boundParameter: 'entity',
      operationName: 'soc_GetSocialView',
      operationType: 1,
      parameterTypes: {
        entity: { typeName: 'mscrm.contact', structuralProperty: 5 },
        ConversationId: { typeName: 'Edm.Guid', structuralProperty: 1 },
        AsOf: { typeName: 'Edm.DateTimeOffset', structuralProperty: 1 },
      },
    });
  });

  it('names the one conversation that is wanted', () => {
    expect(socialViewRequest(contactId, profileId).ConversationId).toBe(profileId);
  });
});

describe('linkProfileRequest', () => {
  it('is an action bound to the profile that names the customer', () => {
    const request = linkProfileRequest(profileId, 'Confirm', contactId);
    expect(request).toMatchObject({
      entity: { entityType: 'soc_socialprofile', id: profileId },
      Decision: 'Confirm',
      Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: contactId },
    });
    expect(request.getMetadata()).toEqual({
      boundParameter: 'entity',
      operationName: 'soc_LinkProfile',
      operationType: 0,
      parameterTypes: {
        entity: { typeName: 'mscrm.soc_socialprofile', structuralProperty: 5 },
        Decision: { typeName: 'Edm.String', structuralProperty: 1 },
        Customer: { typeName: 'mscrm.crmbaseentity', structuralProperty: 5 },
      },
    });
  });

  it('has a type for each of its parameters, and no other', () => {
    for (const request of [socialViewRequest(contactId, null), linkProfileRequest(profileId, 'Unlink', contactId)]) {
      const { getMetadata, ...parameters } = request;
      expect(new Set(Object.keys(getMetadata().parameterTypes))).toEqual(new Set(Object.keys(parameters)));
    }
  });
});
