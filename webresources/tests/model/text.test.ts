import { describe, expect, it } from 'vitest';
import { isLong } from '../../src/model/messages';
import { networkSign } from '../../src/model/networks';
import { withoutDirectionMarks } from '../../src/model/plainText';
import { message } from '../sampleView';

describe('Text from outside', () => {
  it('is long by letters or by lines', () => {
    expect(isLong(message({ text: 'a'.repeat(700) }))).toBe(false);
    expect(isLong(message({ text: 'a'.repeat(701) }))).toBe(true);
    expect(isLong(message({ text: '\n'.repeat(14) }))).toBe(true);
  });

  it('loses in labels the marks that turn what follows, and nothing else', () => {
    expect(withoutDirectionMarks('\u202Egnp.\u2067exe\u200F مرحبا')).toBe('gnp.exe مرحبا');
  });
});

describe('networkSign', () => {
  it.each(['Friendster', '__proto__', 'constructor', ''])('draws the unknown network "%s" as a globe', (network) => {
    expect(networkSign(network)).toEqual({ icon: 'globe' });
  });

  it('draws a known network with its letters', () => {
    expect(networkSign('LinkedIn')).toEqual({ letters: 'in' });
  });
});
