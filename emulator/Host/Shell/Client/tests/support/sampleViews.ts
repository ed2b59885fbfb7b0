import type { FieldView } from '../../src/api/formView';
import type { TableViews, ViewColumn, ViewView } from '../../src/api/viewView';
import { field, sampleForm, sampleTable } from './sampleForm';

export function viewColumn(of: FieldView, more: Partial<ViewColumn> = {}): ViewColumn {
  return { name: of.name, label: of.name, width: 150, alias: null, field: of, ...more };
}

function named(name: string): ViewColumn {
  return viewColumn(sampleForm.fields.find((candidate) => candidate.name === name) ?? field(name, 'Text'));
}

export const sampleView: ViewView = {
  id: '00000000-0000-0000-0000-000000000001',
  name: 'Active things',
  fetchXml: '<fetch><entity name="new_thing"><attribute name="new_name" /><order attribute="new_name" descending="false" /><filter><condition attribute="statecode" operator="eq" value="0" /></filter></entity></fetch>',
  columns: [named('new_name'), named('new_count'), named('new_level')],
};

const linked: ViewView = {
  id: '00000000-0000-0000-0000-000000000002',
  name: 'Things with their makers',
  fetchXml: '<fetch><entity name="new_thing"><attribute name="new_name" /><link-entity name="account" from="accountid" to="new_makerid" alias="maker" /></entity></fetch>',
  columns: [named('new_name'), viewColumn(field('name', 'Text', { property: 'maker.name' }), { name: 'maker.name', alias: 'maker' })],
};

export const sampleViews: TableViews = { table: sampleTable, views: [sampleView, linked], quickFind: ['new_name', 'new_note'], lookup: null, commands: [], subgridCommands: [] };
