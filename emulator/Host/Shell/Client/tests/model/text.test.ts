import { describe, expect, it } from 'vitest';
import { displayText, editText, parseText } from '../../src/model/text';
import type { Value } from '../../src/model/value';
import { field } from '../support/sampleForm';

const options = [
  { value: 1, label: 'Yes, please', state: null },
  { value: 0, label: 'No, thanks', state: null },
];
const text = field('a', 'Text');
const whole = field('a', 'Integer');
const decimal = field('a', 'Decimal');
const choice = field('a', 'Choice', { options });
const flag = field('a', 'Boolean', { options });
const day = field('a', 'DateTime', { dateOnly: true, format: 'date' });
const time = field('a', 'DateTime', { format: 'datetime' });
const lookup = field('a', 'Lookup');

describe('what is read', () => {
  it.each<[string, typeof text, Value, string]>([
    ['words as they are', text, 'Lamp <b>', 'Lamp <b>'],
    ['nothing as nothing', whole, null, ''],
    ['whole numbers in groups', whole, 1234567, '1,234,567'],
    ['zero', whole, 0, '0'],
    ['fractions with all digits', decimal, 1234.5625, '1,234.5625'],
    ['choices by their label', choice, 1, 'Yes, please'],
    ['choices whose label is gone by their number', choice, 7, '7'],
    ['flags by their labels', flag, false, 'No, thanks'],
    ['days', day, new Date(2026, 4, 7), '5/7/2026'],
    ['times', time, new Date(2026, 4, 7, 19, 5), '5/7/2026 7:05 PM'],
    ['lookups by their name', lookup, [{ id: '{A}', name: 'Mira', entityType: 'contact' }], 'Mira'],
  ])('shows %s', (_, column, value, expected) => {
    expect(displayText(column, value).replace(/\u202f/g, ' ')).toBe(expected);
  });
});

describe('what is edited', () => {
  it.each<[string, typeof text, Value, string]>([
    ['a choice as its number', choice, 0, '0'],
    ['no choice as nothing', choice, null, ''],
    ['a day as the browser takes it', day, new Date(2026, 4, 7), '2026-05-07'],
    ['a time as the browser takes it', time, new Date(2026, 4, 7, 19, 5), '2026-05-07T19:05'],
    ['a number as it is read', whole, 1234, '1,234'],
  ])('holds %s', (_, column, value, expected) => {
    expect(editText(column, value)).toBe(expected);
  });
});

describe('what was typed', () => {
  it.each<[string, typeof text, string, string, Value]>([
    ['words with their spaces', text, 'text', ' Lamp ', ' Lamp '],
    ['spaces alone as nothing', text, 'text', '  ', null],
    ['grouped numbers', whole, 'number', '1,234,567', 1234567],
    ['negative numbers', whole, 'number', '-3', -3],
    ['fractions', decimal, 'number', '1,234.5', 1234.5],
    ['a choice', choice, 'choice', '0', 0],
    ['no choice', choice, 'choice', '', null],
    ['a day, at midnight here', day, 'date', '2026-05-07', new Date(2026, 4, 7)],
    ['a time, here', time, 'date', '2026-05-07T19:05', new Date(2026, 4, 7, 19, 5)],
    ['an address', text, 'email', 'mira@mail.example', 'mira@mail.example'],
  ])('takes %s', (_, column, kind, typed, value) => {
    expect(parseText(column, kind, typed)).toEqual({ value });
  });

  it.each<[string, typeof text, string, string, string]>([
    ['a fraction for a whole number', whole, 'number', '1.5', 'Enter a whole number.'],
    ['words for a number', decimal, 'number', 'three', 'Enter a number.'],
    ['groups that are none', whole, 'number', '1,23', 'Enter a whole number.'],
    ['a day that is none', day, 'date', '2026-13-01', 'Enter a date.'],
    ['an address without a domain', text, 'email', 'mira', 'Enter a valid email address.'],
  ])('refuses %s', (_, column, kind, typed, problem) => {
    expect(parseText(column, kind, typed)).toEqual({ problem });
  });
});
