import { describe, expect, it } from 'vitest';
import { newRow } from '../../src/model/newRow';
import { readValue } from '../../src/model/value';
import { field, sampleForm, target } from '../support/sampleForm';

const user = { id: '01a20046-7867-7798-a039-9257dcf0fcbb', name: 'Agent' };
const parent = field('new_parentid', 'Lookup', { targets: [target('account', 'new_parentid')] });
const fields = [...sampleForm.fields, parent, field('new_kind', 'Choice', { default: 2 }), field('new_open', 'Boolean', { default: 1 })];
const view = { ...sampleForm, fields };

describe('a new record begins', () => {
  it('with what its columns say, and with its maker as owner', () => {
    const row = newRow(view, user, {});
    expect([row.new_kind, row.new_open, row.new_name]).toEqual([2, true, undefined]);
    expect(readValue(fields.find((known) => known.name === 'ownerid')!, row)).toMatchObject([{ name: 'Agent', entityType: 'systemuser' }]);
  });

  it('with what it is given', () => {
    const row = newRow(view, user, { new_name: 'Lamp', new_count: '4', new_kind: '1', new_parentid: 'b', new_parentidname: 'Brightloom', unknown: 'x' });
    expect([row.new_name, row.new_count, row.new_kind]).toEqual(['Lamp', 4, 1]);
    expect(readValue(parent, row)).toEqual([{ id: '{B}', name: 'Brightloom', entityType: 'account' }]);
  });
});
