import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { fetchRows } from '../../src/api/fetchRows';
import type { Row } from '../../src/api/rows';
import { Grid } from '../../src/grid/Grid';
import { GridCommands } from '../../src/grid/GridCommands';
import { GridModel } from '../../src/model/GridModel';
import { DialogHost } from '../../src/page/DialogHost';
import { ServicesProvider } from '../../src/page/services';
import { doing } from '../support/renderForm';
import { sampleTable } from '../support/sampleForm';
import { sampleView, sampleViews } from '../support/sampleViews';
import { testServices } from '../support/testServices';

const rows: readonly Row[] = [
  { new_thingid: 'a', new_name: '<b>Lamp</b>', new_count: 1200, new_level: 2 },
  { new_thingid: 'b', new_name: null, new_count: null, new_level: 1 },
];

async function renderGrid({ views = sampleViews, found = rows } = {}) {
  const { services, sent } = testServices({ views, rows: found });
  const grid = new GridModel(views, views.views[0] ?? sampleView, (set, fetch) => fetchRows(services.api, set, fetch), { pageSize: 50 });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => {
    render(
      <ServicesProvider value={services}>
        <GridCommands grid={grid} />
        <Grid label="Things" grid={grid} />
        <DialogHost dialogs={services.dialogs} />
      </ServicesProvider>,
      root
    );
    void grid.load();
  });
  const press = (key: string, more = {}) => doing(() => { document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more })); });
  const button = (name: string) => [...root.querySelectorAll('button')].find((each) => each.textContent === name || each.getAttribute('aria-label') === name);
  return { root, grid, sent, press, button, services };
}

describe('a grid', () => {
  it('shows rows as text, the name as the link to the record', async () => {
    const { root } = await renderGrid();
    expect([...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['', '<b>Lamp</b>', '1,200', 'High'],
      ['', '(no name)', '', 'Low'],
    ]);
    expect(root.querySelector('tbody a')?.getAttribute('href')).toBe('/main.aspx?appname=app&pagetype=entityrecord&etn=new_thing&id=a');
    expect(root.querySelector('[role="status"]')?.textContent).toBe('1 – 2 of 2');
  });

  it('is one stop for the Tab key; arrows move inside', async () => {
    const { root, press } = await renderGrid();
    expect(root.querySelectorAll('.grid [tabindex="0"]')).toHaveLength(1);
    root.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus();
    expect(document.activeElement?.textContent).toBe('<b>Lamp</b>');
    await press('ArrowRight');
    expect(document.activeElement?.textContent).toBe('1,200');
    await press('ArrowDown');
    await press('Home');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Select (no name)');
    await press('Home', { ctrlKey: true });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Select all rows');
    expect(root.querySelectorAll('.grid [tabindex="0"]')).toHaveLength(1);
  });

  it('selects the row with the space bar', async () => {
    const { root, press, grid } = await renderGrid();
    root.querySelector<HTMLElement>('.grid [tabindex="0"]')?.focus();
    await press(' ');
    expect(grid.selected).toEqual(['a']);
    expect(root.querySelector('tbody tr')?.getAttribute('aria-selected')).toBe('true');
  });

  it('sorts by its headers and says so', async () => {
    const { root, sent } = await renderGrid();
    const [name, count] = root.querySelectorAll<HTMLElement>('.sort-button');
    expect(name?.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    await doing(() => { count?.click(); });
    expect(count?.closest('th')?.getAttribute('aria-sort')).toBe('ascending');
    expect(sent.at(-1)?.address).toContain('<order attribute="new_count" descending="false"');
  });

  it('is narrowed by a column', async () => {
    const { root, sent, button } = await renderGrid();
    await doing(() => { button('Filter by new_name')?.click(); });
    const input = root.querySelector<HTMLInputElement>('.filter-dialog input');
    await doing(() => {
      input!.value = 'lamp';
      input!.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await doing(() => { root.querySelector('.filter-dialog form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })); });
    expect(sent.at(-1)?.address).toContain('operator="like" value="%lamp%"');
    expect(root.querySelector('.filter-dialog')).toBeNull();
    expect(button('Filter by new_name, filtered')).toBeDefined();
  });

  it('deletes what is selected, once that is confirmed', async () => {
    const { root, grid, button, sent } = await renderGrid();
    await doing(() => { grid.toggleAll(); });
    await doing(() => { button('Delete (2)')?.click(); });
    expect(sent.filter(({ method }) => method === 'DELETE')).toEqual([]);
    expect(root.querySelector('.dialog p')?.textContent).toBe("Do you want to delete these 2 Things? You can't undo this action.");
    await doing(() => { button('Delete')?.click(); });
    expect(sent.filter(({ method }) => method === 'DELETE').map(({ address }) => address.split('/').at(-1))).toEqual(['new_things(a)', 'new_things(b)']);
  });

  it('offers only what the user may do', async () => {
    const table = { ...sampleTable, rights: { create: false, read: true, write: false, delete: false } };
    const { root, grid } = await renderGrid({ views: { ...sampleViews, table } });
    await doing(() => { grid.toggleAll(); });
    expect([...root.querySelectorAll('.command')].map((command) => command.textContent)).toEqual(['Refresh']);
  });

  it('says that there is nothing, and what to do where that is of one’s own making', async () => {
    const { root, grid, button } = await renderGrid({ found: [] });
    expect(root.querySelector('.grid-empty')?.textContent).toBe('There is nothing here yet.');
    await doing(() => void grid.find('x'));
    expect(button('Clear filters')).toBeDefined();
  });
});
