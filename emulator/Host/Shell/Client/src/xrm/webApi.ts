import { bareId, rowPath, type Row, type Rows } from '../api/rows';
import type { Tables } from '../api/Tables';
import type { WebApi } from '../api/WebApi';
import { httpOperation } from './operation';
import type { OperationRequest } from './operationMetadata';
import { platformPromise } from './promise';
import { notThere, there } from './there';

/** Xrm.WebApi, for the user who looks at the page. */
export function webApi(api: WebApi, tables: Tables): Xrm.WebApi {
  const findTable = (name: string) => tables.find(name);
  const records = {
    createRecord: (table: string, record: unknown) => platformPromise(create(api, tables, table, record)),
    deleteRecord: (table: string, id: string) => platformPromise(remove(api, tables, table, id)) as unknown as Xrm.Async.PromiseLike<string>,
    isAvailableOffline: () => false,
    retrieveMultipleRecords: (table: string, options?: string, maxPageSize?: number) => platformPromise(list(api, tables, table, options, maxPageSize)),
    retrieveRecord: (table: string, id: string, options?: string) => platformPromise(retrieve(api, tables, table, id, options)),
    updateRecord: (table: string, id: string, data: unknown) => platformPromise(update(api, tables, table, id, data)),
    execute: (request: OperationRequest) => platformPromise(execute(request)),
  } as Partial<Xrm.WebApiOnline>;

  async function execute(request: OperationRequest): Promise<Response> {
    const { method, path, body } = await httpOperation(request, findTable);
    return api.request(method, path, body);
  }

  return there<Xrm.WebApi & { execute: unknown }>('Xrm.WebApi', {
    ...records,
    online: there<Xrm.WebApiOnline>('Xrm.WebApi.online', records),
    offline: notThere('Xrm.WebApi.offline'),
  });
}

async function create(api: WebApi, tables: Tables, table: string, record: unknown): Promise<Xrm.CreateResponse> {
  const { set } = await tables.find(table);
  const response = await api.request('POST', set, record);
  const id = /\(([^()]+)\)$/.exec(response.headers.get('OData-EntityId') ?? '')?.[1] ?? '';
  return { entityType: table, id };
}

async function retrieve(api: WebApi, tables: Tables, table: string, id: string, options = ''): Promise<Row> {
  const { set } = await tables.find(table);
  return api.read<Row>(`${rowPath(set, id)}${options}`);
}

/** Without If-Match the Web API would create the row where there is none; the Client API only changes rows. */
async function update(api: WebApi, tables: Tables, table: string, id: string, data: unknown): Promise<Xrm.UpdateResponse> {
  const { set } = await tables.find(table);
  await api.request('PATCH', rowPath(set, id), data, { 'If-Match': '*' });
  return { entityType: table, id: bareId(id) };
}

async function remove(api: WebApi, tables: Tables, table: string, id: string): Promise<{ entityType: string; id: string }> {
  const { set } = await tables.find(table);
  await api.request('DELETE', rowPath(set, id));
  return { entityType: table, id: bareId(id) };
}

interface Page extends Rows {
  readonly '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'?: string;
}

/** Options begin with a question mark; the link to the next page may be given back whole. */
async function list(api: WebApi, tables: Tables, table: string, options = '', maxPageSize?: number): Promise<Xrm.RetrieveMultipleResult> {
  const { set } = await tables.find(table);
  const query = options.slice(Math.max(options.indexOf('?'), 0));
  const page = await api.read<Page>(`${set}${query}`, maxPageSize);
  const cookie = page['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
  return {
    entities: [...page.value],
    nextLink: page['@odata.nextLink'] as string,
    ...(cookie === undefined ? {} : { fetchXmlPagingCookie: cookie }),
  };
}
