import { describe, expect, it } from 'vitest';
import { columnFilter, filterOperators } from '../../src/model/filterOperators';
import { field } from '../support/sampleForm';
import { viewColumn } from '../support/sampleViews';

function filter(type: string, operator: string, values: string[], more = {}) {
  const column = viewColumn(field('a', type, more));
  const found = filterOperators(column.field).find((candidate) => candidate.name === operator);
  if (!found) {
    throw new Error(`${type} has no ${operator}`);
  }
  return columnFilter(column, found, values);
}

describe('a column may be narrowed', () => {
  it.each([
    ['Text', ['like', 'eq', 'begins-with', 'not-null', 'null']],
    ['Integer', ['eq', 'ge', 'le', 'not-null', 'null']],
    ['Choice', ['in', 'not-null', 'null']],
    ['Boolean', ['in', 'not-null', 'null']],
    ['Customer', ['eq', 'not-null', 'null']],
    ['DateTime', ['on', 'on-or-after', 'on-or-before', 'not-null', 'null']],
  ])('by its type: %s', (type, expected) => {
    expect(filterOperators(field('a', type)).map((operator) => operator.name)).toEqual(expected);
  });

  it('by words, which stand for themselves', () => {
    expect(filter('Text', 'like', ['50%'])).toMatchObject({ operator: 'like', values: ['%50[%]%'] });
    expect(filter('Text', 'eq', ['50%'])).toMatchObject({ operator: 'eq', values: ['50%'] });
  });

  it('by whether there is a value', () => {
    expect(filter('Text', 'null', [])).toMatchObject({ operator: 'null', values: [] });
  });

  it('by a day: from its midnight to the next, where the user is', () => {
    const found = filter('DateTime', 'on', ['2026-05-07']);
    expect(found).toMatchObject({ operator: 'between', values: [new Date(2026, 4, 7).toISOString(), new Date(2026, 4, 7, 23, 59, 59, 999).toISOString()] });
    expect(filter('DateTime', 'on-or-after', ['2026-05-07'])).toMatchObject({ operator: 'ge', values: [new Date(2026, 4, 7).toISOString()] });
    expect(filter('DateTime', 'on', ['2026-05-07'], { dateOnly: true })).toMatchObject({ operator: 'eq', values: ['2026-05-07'] });
  });

  it('not by what is no value', () => {
    expect(filter('Integer', 'eq', ['many'])).toEqual({ problem: 'Enter a whole number.' });
    expect(filter('Text', 'eq', [' '])).toEqual({ problem: 'Enter a value.' });
    expect(filter('Choice', 'in', [])).toEqual({ problem: 'Choose a value.' });
  });
});
