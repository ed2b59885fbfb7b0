import { describe, expect, it } from 'vitest';
import type { TableView } from '../../src/api/formView';
import { httpOperation } from '../../src/xrm/operation';
import { operationKind, structure, type OperationMetadata } from '../../src/xrm/operationMetadata';
import { sampleTable } from '../support/sampleForm';

const rowId = '5a3b1e00-0000-4000-8000-000000000001';

const sets: Readonly<Record<string, readonly [set: string, key: string]>> = {
  contact: ['contacts', 'contactid'],
  task: ['tasks', 'activityid'],
};

function findTable(name: string): Promise<TableView> {
  const [set, key] = sets[name] ?? ['', ''];
  return Promise.resolve({ ...sampleTable, name, set, key });
}

const primitive = (typeName: string) => ({ typeName, structuralProperty: structure.primitive });
const row = { typeName: 'mscrm.crmbaseentity', structuralProperty: structure.entity };

function send(parameters: object, metadata: OperationMetadata) {
  return httpOperation({ ...parameters, getMetadata: () => metadata }, findTable);
}

describe('a function', () => {
  it('bound to a row is called behind it, by its full name', async () => {
    const request = { entity: { entityType: 'contact', id: `{${rowId.toUpperCase()}}` }, ConversationId: null, Top: 3 };
    const operation = await send(request, {
      boundParameter: 'entity',
      operationName: 'new_GetView',
      operationType: operationKind.function,
      parameterTypes: { entity: row, ConversationId: primitive('Edm.Guid'), Top: primitive('Edm.Int32'), Missing: primitive('Edm.String') },
    });
    expect(operation).toEqual({ method: 'GET', path: `contacts(${rowId})/Microsoft.Dynamics.CRM.new_GetView(ConversationId=@p1,Top=@p2)?@p1=null&@p2=3` });
  });

  it('unbound is called by its name alone', async () => {
    const operation = await send({}, { boundParameter: null, operationName: 'WhoAmI', operationType: operationKind.function, parameterTypes: {} });
    expect(operation).toEqual({ method: 'GET', path: 'WhoAmI()' });
  });

  it.each([
    ['text', "O'Neil & Sons", primitive('Edm.String'), "'O''Neil & Sons'"],
    ['an id', `{${rowId.toUpperCase()}}`, primitive('Edm.Guid'), rowId],
    ['a flag', true, primitive('Edm.Boolean'), 'true'],
    ['a time', new Date('2026-05-07T19:05:00Z'), primitive('Edm.DateTimeOffset'), '2026-05-07T19:05:00.000Z'],
    ['a list', ['a', 'b'], { typeName: 'Collection(Edm.String)', structuralProperty: structure.collection }, '["a","b"]'],
    ['a row', { entityType: 'task', id: rowId }, row, `{"@odata.id":"tasks(${rowId})"}`],
    ['a row by its type and key', { '@odata.type': '#Microsoft.Dynamics.CRM.contact', contactid: rowId }, row, `{"@odata.id":"contacts(${rowId})"}`],
    ['an enum by name', 'Default', { typeName: 'mscrm.EndpointAccessType', structuralProperty: structure.enumeration }, "Microsoft.Dynamics.CRM.EndpointAccessType'Default'"],
    [
      'an enum by number',
      3,
      { typeName: 'Microsoft.Dynamics.CRM.EntityFilters', structuralProperty: structure.enumeration, enumProperties: [{ name: 'Entity', value: 1 }, { name: 'Attributes', value: 2 }] },
      "Microsoft.Dynamics.CRM.EntityFilters'Entity,Attributes'",
    ],
  ])('takes %s', async (_, value, type, expected) => {
    const operation = await send({ P: value }, { operationName: 'new_F', operationType: operationKind.function, parameterTypes: { P: type } });
    expect(decodeURIComponent(operation.path)).toBe(`new_F(P=@p1)?@p1=${expected}`);
  });
});

describe('an action', () => {
  it('bound to a row takes its parameters in the body', async () => {
    const request = {
      entity: { entityType: 'contact', id: rowId },
      Decision: 'confirm',
      Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: rowId },
      Task: { entityType: 'task', id: `{${rowId}}` },
      Note: null,
      Missing: undefined,
    };
    const operation = await send(request, {
      boundParameter: 'entity',
      operationName: 'new_Link',
      operationType: operationKind.action,
      parameterTypes: { entity: row, Decision: primitive('Edm.String'), Customer: row, Task: row, Note: primitive('Edm.String'), Missing: primitive('Edm.String') },
    });
    expect(operation).toEqual({
      method: 'POST',
      path: `contacts(${rowId})/Microsoft.Dynamics.CRM.new_Link`,
      body: {
        Decision: 'confirm',
        Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: rowId },
        Task: { '@odata.type': 'Microsoft.Dynamics.CRM.task', activityid: rowId },
        Note: null,
      },
    });
  });

  it('unbound without parameters has an empty body', async () => {
    await expect(send({}, { operationName: 'new_ProcessDue', operationType: operationKind.action })).resolves.toEqual({ method: 'POST', path: 'new_ProcessDue', body: {} });
  });
});

describe('a request', () => {
  it('that is bound must name its row', async () => {
    await expect(send({ entity: {} }, { boundParameter: 'entity', operationName: 'new_F', operationType: operationKind.function })).rejects.toThrow("bound by 'entity'");
  });

  it('of another sort is not there yet', async () => {
    await expect(send({}, { operationName: 'Create', operationType: operationKind.crud })).rejects.toThrow("Xrm.WebApi.execute of 'Create' is not there in the emulator yet");
  });
});
