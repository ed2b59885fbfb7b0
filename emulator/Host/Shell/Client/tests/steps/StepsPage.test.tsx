import { describe, expect, it } from 'vitest';
import type { StepRun } from '../../src/api/steps';
import { StepsPage } from '../../src/steps/StepsPage';
import { classParts, durationText } from '../../src/steps/stepText';
import { Refused, renderPart } from '../support/renderPart';

const route = { kind: 'steps', app: 'app', table: 'thing', id: '1' } as const;

function run(more: Partial<StepRun> = {}): StepRun {
  return { message: 'Update', table: 'thing', stage: 'PreOperation', mode: 'Synchronous', plugin: 'My.Plugins.Keep', step: 's', rank: 5, milliseconds: 12, depth: 1, user: 'Ada', on: '2026-01-01T00:00:00Z', failure: null, trace: '', ...more };
}

function page(requests: unknown, record: unknown = { name: 'Lamp' }) {
  return renderPart(<StepsPage route={route} />, (address) => (address.includes('/emulator/shell/steps?etn=thing&id=1') ? { table: 'thing', label: 'Thing', set: 'things', name: 'name', requests } : record));
}

describe('the page of plug-in steps', () => {
  it('shows what ran, request by request, with traces and exceptions as text', async () => {
    const runs = [run({ depth: 2, trace: 'got <b>here</b>\n' }), run({ depth: 3, message: 'Create', failure: 'System.Exception: <i>no</i>' })];
    const root = await page([{ correlationId: 'abc', on: '2026-01-01T00:00:00Z', failed: true, runs }]);
    expect([root.querySelector('h1')?.textContent, root.querySelector('header .link')?.textContent]).toEqual(['Plug-in steps', 'Lamp']);
    expect([root.querySelector('h2')?.textContent, root.querySelector('.step-outcome')?.textContent, root.querySelector('code')?.textContent]).toEqual(['Update, Create: 2 steps', 'Failed', 'abc']);
    expect([...root.querySelectorAll('pre')].map((text) => text.textContent)).toEqual(['got <b>here</b>', 'System.Exception: <i>no</i>']);
    expect(root.querySelectorAll('b, i')).toHaveLength(0);
    const facts = [...root.querySelectorAll('.step-run dl')].map((list) => [...list.querySelectorAll('dd')].map((fact) => fact.textContent));
    expect(facts).toEqual([['Update of thing', 'PreOperation', 'Synchronous', '5', '12 ms', '2', 'Ada', 'Succeeded'], ['Create of thing', 'PreOperation', 'Synchronous', '5', '12 ms', '3', 'Ada', 'Failed']]);
    expect([...root.querySelectorAll<HTMLElement>('.step-run')].map((item) => item.style.getPropertyValue('--indent'))).toEqual(['0', '1']);
  });

  it('says when nothing ran', async () => {
    expect((await page([])).querySelector('.steps')?.textContent).toContain('No step has run on this record');
  });

  it('of a record that is gone still tells its steps', async () => {
    const root = await page([{ correlationId: 'abc', on: '2026-01-01T00:00:00Z', failed: false, runs: [run({ message: 'Delete' })] }], new Refused(404, 'gone'));
    expect([root.querySelector('header .hint')?.textContent, root.querySelector('h2')?.textContent]).toEqual(['Thing: a record that is no longer there', 'Delete: 1 step']);
  });

  it('of a record that may not be read tells nothing', async () => {
    const root = await page([{ correlationId: 'abc', on: '2026-01-01T00:00:00Z', failed: false, runs: [run({ trace: 'secret' })] }], new Refused(403, 'missing'));
    expect(root.querySelector('[role="alert"]')?.textContent).toContain('missing');
    expect(root.textContent).not.toContain('secret');
  });
});

describe('words', () => {
  it.each([
    [0.04, '< 0.1 ms'],
    [1.26, '1.3 ms'],
    [12.4, '12 ms'],
    [1234, '1.23 s'],
  ])('for %d milliseconds are %s', (milliseconds, text) => {
    expect(durationText(milliseconds)).toBe(text);
  });

  it('take a class apart', () => {
    expect([classParts('A.B.C'), classParts('C')]).toEqual([{ name: 'C', namespace: 'A.B' }, { name: 'C', namespace: '' }]);
  });
});
