import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { AppView } from '../../src/api/appView';
import { readRoute } from '../../src/model/route';
import { NavigationBar } from '../../src/navigation/NavigationBar';
import { ServicesProvider } from '../../src/page/services';
import { doing } from '../support/renderForm';
import { testServices } from '../support/testServices';

const item = { id: 'i', title: 'Things', kind: 'table', table: 'new_thing', view: null, dashboard: null, address: null, icon: null } as const;
const area = { id: 'a', title: 'Work', groups: [{ id: 'g', title: 'Mine', items: [item, { ...item, id: 'j', title: 'Parts', table: 'new_part' }] }] };
const app: AppView = { uniqueName: 'app', name: 'Lamps', areas: [area] };

async function renderBar(view: AppView) {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => {
    render(
      <ServicesProvider value={testServices().services}>
        <NavigationBar app={view} route={readRoute('?appname=app&pagetype=entitylist&etn=new_part')} state={{ isOpen: true, toggle: () => undefined }} />
      </ServicesProvider>,
      root
    );
  });
  return root;
}

describe('the navigation', () => {
  it('is named after the app, and its groups by their titles', async () => {
    const root = await renderBar(app);
    expect(root.querySelector('nav')?.getAttribute('aria-label')).toBe('Lamps');
    expect(root.querySelector('[role="group"]')?.getAttribute('aria-label')).toBe('Mine');
  });

  it('says on which page its user is', async () => {
    const root = await renderBar(app);
    expect([...root.querySelectorAll('[aria-current="page"]')].map((link) => link.textContent)).toEqual(['Parts']);
  });

  it('offers areas where there are several', async () => {
    expect((await renderBar(app)).querySelector('select')).toBeNull();
    const other = { ...area, id: 'b', title: 'Set up', groups: [{ id: 'h', title: '', items: [{ ...item, id: 'k', table: 'account' }] }] };
    const options = (await renderBar({ ...app, areas: [area, other] })).querySelectorAll('select option');
    expect([...options].map((option) => option.textContent)).toEqual(['Work', 'Set up']);
  });
});
