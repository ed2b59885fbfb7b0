import type { Row, Rows } from './rows';
import type { WebApi } from './WebApi';

/** A page of what a query found. */
export interface FetchedRows {
  readonly rows: readonly Row[];
  /** How many there are on all pages; null where the server doesn't count as far. */
  readonly total: number | null;
  readonly hasMore: boolean;
  /** Where this page ends; null where the server tells pages by counting. */
  readonly cookie: string | null;
}

interface FetchPage extends Rows {
  readonly '@Microsoft.Dynamics.CRM.totalrecordcount'?: number;
  readonly '@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'?: boolean;
  readonly '@Microsoft.Dynamics.CRM.morerecords'?: boolean;
  readonly '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'?: string;
}

export async function fetchRows(api: WebApi, set: string, fetchXml: string): Promise<FetchedRows> {
  const page = await api.read<FetchPage>(`${set}?fetchXml=${encodeURIComponent(fetchXml)}`);
  const total = page['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? -1;
  return {
    rows: page.value,
    total: total < 0 || page['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true ? null : total,
    hasMore: page['@Microsoft.Dynamics.CRM.morerecords'] === true,
    cookie: cookieOf(page['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'] ?? ''),
  };
}

/** The cookie stands in an attribute of the annotation, encoded twice (…/fetchxml/page-results). */
function cookieOf(annotation: string): string | null {
  const encoded = / pagingcookie="([^"]*)"/.exec(annotation)?.[1] ?? '';
  const cookie = decode(decode(encoded));
  return cookie === '' ? null : cookie;
}

function decode(text: string): string {
  return decodeURIComponent(text.replace(/\+/g, ' '));
}
