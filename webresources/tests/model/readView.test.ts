import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/model/fault';
import { readView } from '../../src/model/readView';
import { view } from '../sampleView';

describe('readView', () => {
  it('reads version 1', () => {
    expect(readView(JSON.stringify(view()))).toMatchObject({ version: 1, asOf: '2026-11-21T14:05:00Z' });
  });

  it.each(['', '{', 'null', '"text"', '[]', '{}', '{"version":2}'])('refuses %s', (json) => {
    expect(() => readView(json)).toThrow(Fault);
  });
});
