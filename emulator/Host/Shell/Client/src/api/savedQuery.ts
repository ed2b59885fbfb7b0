import { bareId, rowPath, type Rows } from './rows';
import type { WebApi } from './WebApi';

/** A view, as the platform stores it. */
export interface SavedQuery {
  readonly name: string;
  readonly layoutxml: string;
  readonly fetchxml: string;
}

const select = '$select=name,layoutxml,fetchxml';

export function readView(api: WebApi, id: string): Promise<SavedQuery> {
  return api.read<SavedQuery>(`${rowPath('savedqueries', bareId(id))}?${select}`);
}

/** The view with which a table's list opens; null where it has none. */
export async function readDefaultView(api: WebApi, table: string): Promise<SavedQuery | null> {
  const publicViews = `$filter=returnedtypecode eq '${table.replace(/'/g, "''")}' and querytype eq 0 and isdefault eq true`;
  const { value } = await api.read<Rows>(`savedqueries?${select}&${publicViews}&$top=1`);
  return (value[0] as SavedQuery | undefined) ?? null;
}
