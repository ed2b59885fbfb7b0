import { describe, expect, it } from 'vitest';
import { readValue, sameValue, writeValue, type Value } from '../../src/model/value';
import { field, target } from '../support/sampleForm';

describe('a value of the Web API', () => {
  it('is a date at midnight here where the column holds days', () => {
    expect(readValue(field('a', 'DateTime', { dateOnly: true }), { a: '2026-05-07' })).toEqual(new Date(2026, 4, 7));
  });

  it('is a point in time elsewhere', () => {
    expect(readValue(field('a', 'DateTime'), { a: '2026-05-07T19:05:00Z' })).toEqual(new Date('2026-05-07T19:05:00Z'));
  });

  it('is a list of one for lookups, with name and table', () => {
    const row = {
      _a_value: '01a20046-7867-7798-a039-9257dcf0fcbb',
      '_a_value@OData.Community.Display.V1.FormattedValue': 'Field team',
      '_a_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'team',
    };
    expect(readValue(field('a', 'Owner', { targets: [target('systemuser', 'a'), target('team', 'a')] }), row)).toEqual([
      { id: '{01A20046-7867-7798-A039-9257DCF0FCBB}', name: 'Field team', entityType: 'team' },
    ]);
  });

  it('is null where the row has none', () => {
    expect(['Text', 'Integer', 'Boolean', 'DateTime', 'Lookup'].map((type) => readValue(field('a', type), { a: null }))).toEqual([null, null, null, null, null]);
  });

  it('keeps false and zero', () => {
    expect(readValue(field('a', 'Boolean'), { a: false })).toBe(false);
    expect(readValue(field('a', 'Integer'), { a: 0 })).toBe(0);
  });
});

describe('a value on its way back', () => {
  it.each<[string, Parameters<typeof field>[2], Value, unknown]>([
    ['a day without a time', { dateOnly: true }, new Date(2026, 4, 7), '2026-05-07'],
    ['a time in UTC', {}, new Date('2026-05-07T19:05:00Z'), '2026-05-07T19:05:00.000Z'],
    ['nothing as null', {}, null, null],
  ])('is %s', (_, more, value, expected) => {
    expect(writeValue(field('a', 'DateTime', more), value)).toEqual(['a', expected]);
  });

  it('binds a lookup by the property that goes with its table', () => {
    const customer = field('new_customerid', 'Customer', { targets: [target('account', 'new_customerid_account'), target('contact', 'new_customerid_contact')] });
    expect(writeValue(customer, [{ id: '{01A20046-7867-7798-A039-9257DCF0FCBB}', entityType: 'contact' }])).toEqual(['new_customerid_contact@odata.bind', '/contacts(01a20046-7867-7798-a039-9257dcf0fcbb)']);
    expect(writeValue(customer, null)).toEqual(['new_customerid_account@odata.bind', null]);
    expect(() => writeValue(customer, [{ id: 'a', entityType: 'team' }])).toThrow("The lookup 'new_customerid' can't point to rows of 'team'.");
  });
});

describe('two values', () => {
  it('are the same by what they say, not by what they are', () => {
    expect(sameValue(new Date(5), new Date(5))).toBe(true);
    expect(sameValue([{ id: '{a}', entityType: 'x' }], [{ id: '{A}', name: 'other name', entityType: 'x' }])).toBe(true);
    expect(sameValue(null, '')).toBe(false);
    expect(sameValue(0, null)).toBe(false);
  });
});
