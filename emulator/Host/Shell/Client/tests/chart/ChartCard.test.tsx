import { describe, expect, it } from 'vitest';
import { ChartCard } from '../../src/chart/ChartCard';
import { ChartPane } from '../../src/chart/ChartPane';
import { chart, group, measure } from '../support/charts';
import { doing } from '../support/renderForm';
import { Refused, renderPart, type Answers } from '../support/renderPart';

const rows = [group({ by: [1, '<i>Forum</i>'], count: [3, '3'] }), group({ by: [2, 'X'], count: [5, '5'] })];
const answers: Answers = (address) => (address.includes('/charts?') ? [{ id: 'c', name: 'By network', isDefault: true }, { id: 'd', name: 'By day', isDefault: false }] : address.includes('/chart?') ? chart({ name: address.includes('id=d') ? 'By day' : 'By network' }) : { value: rows });
const cells = (root: HTMLElement) => [...root.querySelectorAll('.figure-table tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent));

describe('a chart', () => {
  it('is drawn, and told as a table to who does not see it', async () => {
    const root = await renderPart(<ChartCard chart="c" view={null} />, answers);
    expect(root.querySelector('h2')?.textContent).toBe('By network');
    expect(root.querySelectorAll('.chart-mark')).toHaveLength(2);
    expect(cells(root)).toEqual([['<i>Forum</i>', '3'], ['X', '5']]);
    expect(root.querySelector('.visually-hidden .figure-table')).not.toBeNull();
    expect(root.querySelector('i')).toBeNull();
  });

  it('shows its figures instead of the drawing at the push of a button', async () => {
    const root = await renderPart(<ChartCard chart="c" view={null} />, answers);
    const button = root.querySelector('button')!;
    expect(button.getAttribute('aria-label')).toBe('Show the figures as a table: By network');
    await doing(() => { button.click(); });
    expect([root.querySelector('.chart'), root.querySelector('.visually-hidden .figure-table')]).toEqual([null, null]);
    expect(cells(root)).toHaveLength(2);
    await doing(() => { root.querySelector('button')!.click(); });
    expect(root.querySelector('.chart')).not.toBeNull();
  });

  it('is walked along by arrow keys', async () => {
    const root = await renderPart(<ChartCard chart="c" view={null} />, answers);
    const plot = root.querySelector<HTMLElement>('.chart-plot')!;
    const press = (key: string) => doing(() => { plot.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); });
    await doing(() => { plot.dispatchEvent(new Event('focus')); });
    expect(plot.getAttribute('aria-valuetext')).toBe('<i>Forum</i>: Count 3');
    await press('ArrowRight');
    expect([plot.getAttribute('aria-valuenow'), plot.getAttribute('aria-valuetext'), root.querySelector('.chart-tooltip')?.textContent]).toEqual(['2', 'X: Count 5', 'XCount5']);
    await press('ArrowRight');
    expect(plot.getAttribute('aria-valuenow')).toBe('2');
    await press('Home');
    expect(plot.getAttribute('aria-valuenow')).toBe('1');
    await press('Escape');
    expect(root.querySelector('.chart-tooltip')).toBeNull();
  });

  it.each(['pie', 'doughnut', 'funnel'] as const)('as a %s has a slice and a line of the legend for each category', async (shape) => {
    const root = await renderPart(<ChartCard chart="c" view={null} />, (address) => (address.includes('/chart?') ? chart({ measures: [measure({ shape })] }) : { value: rows }));
    expect(root.querySelectorAll('.chart-slice')).toHaveLength(2);
    expect([...root.querySelectorAll('.chart-legend li')].map((line) => line.textContent)).toEqual(shape === 'funnel' ? ['<i>Forum</i>3', 'X5'] : ['<i>Forum</i>3 (37.5%)', 'X5 (62.5%)']);
  });

  it('without rows says so', async () => {
    const root = await renderPart(<ChartCard chart="c" view={null} />, (address) => (address.includes('/chart?') ? chart() : { value: [] }));
    expect(root.querySelector('.tile-note')?.textContent).toBe('There is nothing to count here yet.');
  });

  it('whose rows may not be read says so', async () => {
    const root = await renderPart(<ChartCard chart="c" view={null} label="Mine" />, (address) => (address.includes('/chart?') ? chart() : new Refused(403, 'missing prvReadPost')));
    expect(root.querySelector('[role="alert"]')?.textContent).toBe('Agent may not read these rows.missing prvReadPost');
    expect([root.querySelector('h2')?.textContent, root.querySelector('button')]).toEqual(['Mine', null]);
  });
});

describe('the chart pane', () => {
  it('begins with the first chart, and shows the one that is picked over the same view', async () => {
    const asked: string[] = [];
    const root = await renderPart(<ChartPane table="post" view="v" />, (address) => {
      asked.push(address);
      return answers(address);
    });
    const select = root.querySelector('select')!;
    expect([select.value, [...select.options].map(({ text }) => text)]).toEqual(['c', ['By network', 'By day']]);
    await doing(() => {
      select.value = 'd';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(asked.filter((address) => address.includes('/chart?'))).toEqual(['/emulator/shell/chart?id=c&viewid=v', '/emulator/shell/chart?id=d&viewid=v']);
  });

  it('of a table without charts says so', async () => {
    const root = await renderPart(<ChartPane table="post" view={null} />, () => []);
    expect(root.textContent).toBe('This table has no charts.');
  });
});
