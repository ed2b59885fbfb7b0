import { describe, expect, it } from 'vitest';
import { gridView } from '../../src/model/gridView';
import { sampleForm } from '../support/sampleForm';

const query = {
  name: 'Things',
  layoutxml: '<grid><row id="new_thingid"><cell name="new_name" width="200"/><cell name="new_level"/><cell name="createdon"/></row></grid>',
  fetchxml: '<fetch><entity name="new_thing"><order attribute="new_count" descending="true"/></entity></fetch>',
};

describe('a list', () => {
  it('has the columns of the view that the form knows, the name first', () => {
    const view = gridView(sampleForm, query);
    expect([view.name, ...view.columns].map((column) => column.name)).toEqual(['new_name', 'new_level']);
    expect(view.order).toBe('new_count desc');
  });

  it('needs no view', () => {
    expect(gridView(sampleForm, null)).toMatchObject({ columns: [], order: 'new_name asc' });
  });

  it('names rows also where the name is not on the form', () => {
    const view = gridView({ ...sampleForm, fields: [] }, null);
    expect(view.name).toMatchObject({ property: 'new_name', label: 'Name' });
  });
});
