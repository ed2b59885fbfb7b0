import { errorOf } from './PlatformError';

export type Send = (address: string, init: RequestInit) => Promise<Response>;

/** The Web API as the user whom the token names. Paths are relative to its root; links that it gave are taken as they are. */
export class WebApi {
  constructor(
    private readonly token: string,
    readonly root: string,
    private readonly send: Send = (address, init) => fetch(address, init)
  ) {}

  /** Rows with all annotations: formatted values, the tables and navigation properties of lookups. */
  async read<T>(path: string, pageSize?: number): Promise<T> {
    const response = await this.request('GET', path, undefined, preferAnnotations(pageSize));
    return (await response.json()) as T;
  }

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const response = await this.send(new URL(path, this.root).href, {
      method,
      headers: {
        Authorization: `Bearer ${this.token}`,
        Accept: 'application/json',
        'OData-MaxVersion': '4.0',
        'OData-Version': '4.0',
        ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    if (!response.ok) {
      throw await errorOf(response);
    }
    return response;
  }
}

function preferAnnotations(pageSize?: number): Record<string, string> {
  const annotations = 'odata.include-annotations="*"';
  return { Prefer: pageSize === undefined ? annotations : `${annotations},odata.maxpagesize=${pageSize}` };
}
