import type { FieldView, FormView } from '../api/formView';
import type { SavedQuery } from '../api/savedQuery';

/** How rows of a table are listed. */
export interface GridView {
  readonly form: FormView;
  readonly name: FieldView;
  readonly columns: readonly FieldView[];
  /** The value of $orderby; null for the server's own order. */
  readonly order: string | null;
}

/** The columns of a view, as far as the form knows them; the name of the row stands first. */
export function gridView(form: FormView, query: SavedQuery | null): GridView {
  const name = nameField(form);
  const layout = query === null ? [] : names(query.layoutxml, 'cell', 'name');
  const columns = layout.map((column) => fieldOf(form, column)).filter((field): field is FieldView => field !== null && field.name !== name.name);
  return { form, name, columns, order: orderOf(form, name, query) };
}

function orderOf(form: FormView, name: FieldView, query: SavedQuery | null): string | null {
  const order = query === null ? null : parse(query.fetchxml).querySelector('order');
  const field = fieldOf(form, order?.getAttribute('attribute') ?? name.name);
  return field === null ? null : `${field.property} ${order?.getAttribute('descending') === 'true' ? 'desc' : 'asc'}`;
}

function fieldOf(form: FormView, column: string): FieldView | null {
  return form.fields.find((field) => field.name === column) ?? (column === form.table.primaryName ? nameField(form) : null);
}

/** The name of the row need not be on the form: a person's full name is made up of others. */
function nameField({ fields, table }: FormView): FieldView {
  const name = table.primaryName ?? table.key;
  const known = fields.find((field) => field.name === name);
  return known ?? { name, property: name, label: 'Name', type: 'Text', required: 'none', maxLength: null, format: 'text', dateOnly: false, options: [], targets: [] };
}

function names(xml: string, element: string, attribute: string): string[] {
  return [...parse(xml).querySelectorAll(element)].map((found) => found.getAttribute(attribute) ?? '');
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}
