import { fetchRows } from '../api/fetchRows';
import type { TableView } from '../api/formView';
import { bracedId, type Row } from '../api/rows';
import type { Tables } from '../api/Tables';
import type { ViewView } from '../api/viewView';
import type { WebApi } from '../api/WebApi';
import { bareView } from '../model/bareView';
import { cellText } from '../model/cellText';
import { gridFetch } from '../model/gridQuery';

/** A row that a lookup may point to. */
export interface FoundRow {
  readonly lookup: Xrm.LookupValue;
  /** What tells it from others of the same name. */
  readonly detail: string;
}

/** The rows of some tables that match what was typed. Tables that the user may not read are passed over. */
export async function searchRows(api: WebApi, tables: Tables, names: readonly string[], search: string): Promise<FoundRow[]> {
  const found = await Promise.all(names.map((name) => searchTable(api, tables, name, search, names.length > 1)));
  return found.flat();
}

/** As the lookup view of the table lists them. */
async function searchTable(api: WebApi, tables: Tables, name: string, search: string, isOneOfMany: boolean): Promise<FoundRow[]> {
  const { table: facts, views, lookup, quickFind } = await tables.views(name);
  if (isOneOfMany && !facts.rights.read) {
    return [];
  }
  const view = lookup ?? views[0] ?? bareView(facts);
  const found = await fetchRows(api, facts.set, gridFetch(facts, view, { sort: null, filters: [], search, searched: quickFind, parent: null, page: 1, pageSize, cookie: null }));
  return found.rows.map((row) => foundRow(facts, view, row, isOneOfMany));
}

function foundRow(table: TableView, view: ViewView, row: Row, isOneOfMany: boolean): FoundRow {
  const name = String(row[table.primaryName ?? table.key] ?? '');
  const others = view.columns.filter(({ field, alias }) => alias !== null || field.name !== table.primaryName);
  const detail = others.map((column) => cellText(column, row)).filter((text) => text !== '').slice(0, 2);
  const parts = isOneOfMany ? [table.label, ...detail] : detail;
  return { lookup: { id: bracedId(String(row[table.key])), name, entityType: table.name }, detail: parts.join(' · ') };
}

const pageSize = 12;
