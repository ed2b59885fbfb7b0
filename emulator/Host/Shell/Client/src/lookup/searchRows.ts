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

/** The rows of a table that match what was typed, as its lookup view lists them. */
export async function searchRows(api: WebApi, tables: Tables, table: string, search: string): Promise<FoundRow[]> {
  const { table: facts, views, lookup, quickFind } = await tables.views(table);
  const view = lookup ?? views[0] ?? bareView(facts);
  const found = await fetchRows(api, facts.set, gridFetch(facts, view, { sort: null, filters: [], search, searched: quickFind, parent: null, page: 1, pageSize, cookie: null }));
  return found.rows.map((row) => foundRow(facts, view, row));
}

function foundRow(table: TableView, view: ViewView, row: Row): FoundRow {
  const name = String(row[table.primaryName ?? table.key] ?? '');
  const others = view.columns.filter(({ field, alias }) => alias !== null || field.name !== table.primaryName);
  const detail = others.map((column) => cellText(column, row)).filter((text) => text !== '').slice(0, 2);
  return { lookup: { id: bracedId(String(row[table.key])), name, entityType: table.name }, detail: detail.join(' · ') };
}

const pageSize = 12;
