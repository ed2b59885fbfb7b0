import type { FieldView, TableView } from '../api/formView';
import type { ViewView } from '../api/viewView';

/** Tables without a view are listed by their names. */
export function bareView(table: TableView): ViewView {
  const name = table.primaryName ?? table.key;
  return {
    id: '',
    name: `All ${table.plural}`,
    fetchXml: `<fetch><entity name="${table.name}"><attribute name="${name}" /><order attribute="${name}" /></entity></fetch>`,
    columns: [{ name, label: 'Name', width: 300, alias: null, field: nameField(name) }],
  };
}

function nameField(name: string): FieldView {
  return {
    name,
    property: name,
    label: 'Name',
    type: 'Text',
    required: 'none',
    maxLength: null,
    minimum: null,
    maximum: null,
    accuracy: 0,
    format: 'text',
    dateOnly: false,
    default: null,
    options: [],
    targets: [],
    rights: { read: true, create: false, write: false },
  };
}
