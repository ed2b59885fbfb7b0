import type { CellView, FieldView, FormView, TableView, TargetView } from '../../src/api/formView';
import type { Row } from '../../src/api/rows';

export const rowId = '5a3b1e00-0000-4000-8000-000000000001';

export function field(name: string, type: string, more: Partial<FieldView> = {}): FieldView {
  const isLookup = type === 'Lookup' || type === 'Customer' || type === 'Owner';
  return {
    name,
    property: isLookup ? `_${name}_value` : name,
    label: name,
    type,
    required: 'none',
    maxLength: null,
    minimum: null,
    maximum: null,
    accuracy: 0,
    format: '',
    dateOnly: false,
    default: null,
    options: [],
    targets: [],
    rights: { read: true, create: true, write: true },
    ...more,
  };
}

export function target(table: string, navigation: string): TargetView {
  return { table, set: `${table}s`, navigation };
}

export function cell(column: string, kind: string, more: Partial<CellView> = {}): CellView {
  return { id: column, kind, label: column, showLabel: true, rows: 1, span: 1, startsRow: true, column, disabled: false, visible: true, parameters: {}, related: null, ...more };
}

export const webResource = cell('WebResource_page', 'webresource', {
  column: null,
  rows: 24,
  parameters: { Url: 'new_/page.html', PassParameters: 'true' },
});

const levels = [
  { value: 1, label: 'Low', state: null },
  { value: 2, label: 'High', state: null },
];

export const sampleTable: TableView = {
  name: 'new_thing',
  label: 'Thing',
  plural: 'Things',
  set: 'new_things',
  key: 'new_thingid',
  primaryName: 'new_name',
  typeCode: 10001,
  isActivity: false,
  rights: { create: true, read: true, write: true, delete: true },
  quickCreate: null,
  card: null,
};

/** A made-up table with a column of each sort, on two tabs. */
export const sampleForm: FormView = {
  id: '1fed44d1-ae68-4a41-bd2b-f13acac4acfa',
  name: 'Thing',
  table: sampleTable,
  tabs: [
    tab('general', [cell('new_name', 'text'), cell('new_count', 'number'), cell('new_level', 'choice'), cell('new_note', 'memo', { disabled: true })]),
    tab('page', [webResource]),
  ],
  header: [cell('ownerid', 'lookup', { id: 'header_ownerid' })],
  libraries: ['new_/form.js'],
  handlers: [],
  fields: [
    field('new_name', 'Text', { required: 'required', maxLength: 100 }),
    field('new_count', 'Integer'),
    field('new_level', 'Choice', { options: levels }),
    field('new_note', 'Memo'),
    field('ownerid', 'Owner', { targets: [target('systemuser', 'ownerid'), target('team', 'ownerid')] }),
  ],
  timeline: 'new_thing_ActivityPointers',
  others: [],
  commands: [],
};

export const sampleRow: Row = {
  new_thingid: rowId,
  new_name: 'Lamp',
  new_count: 3,
  new_level: 1,
  new_note: null,
  _ownerid_value: '01a20046-7867-7798-a039-9257dcf0fcbb',
  '_ownerid_value@OData.Community.Display.V1.FormattedValue': 'Admin',
  '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
};

function tab(name: string, cells: readonly CellView[]): FormView['tabs'][number] {
  return { name, label: name, visible: true, columns: [{ width: '100%', sections: [{ name: `${name}_section`, label: name, showLabel: true, visible: true, columns: 1, cells }] }] };
}
