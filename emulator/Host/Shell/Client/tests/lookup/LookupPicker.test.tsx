import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { LookupPicker } from '../../src/lookup/LookupPicker';
import { ServicesProvider } from '../../src/page/services';
import { doing } from '../support/renderForm';
import { testServices } from '../support/testServices';

const rows = [
  { new_thingid: 'a', new_name: 'Lamp', new_count: 3, new_level: 2 },
  { new_thingid: 'b', new_name: '<i>Desk</i>', new_count: null, new_level: null },
];

async function renderPicker(value: Xrm.LookupValue | null = null) {
  const { services, sent } = testServices({ rows });
  const onPick = vi.fn();
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  await doing(() => {
    render(
      <ServicesProvider value={services}>
        <LookupPicker id="pick" label="Thing" tables={['new_thing']} value={value} canCreate={false} onPick={onPick} />
      </ServicesProvider>,
      root
    );
  });
  const input = root.querySelector<HTMLInputElement>('#pick')!;
  const press = (key: string) => doing(() => { input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })); });
  return { root, input, press, onPick, sent };
}

describe('a lookup', () => {
  it('shows what there is, told apart by other columns', async () => {
    const { root, press, input } = await renderPicker();
    await press('ArrowDown');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    expect([...root.querySelectorAll('[role="option"]')].map((option) => [...option.children].map((part) => part.textContent))).toEqual([['Lamp', '3 · High'], ['<i>Desk</i>']]);
  });

  it('is picked by keys alone', async () => {
    const { press, onPick, input } = await renderPicker();
    await press('ArrowDown');
    await press('ArrowDown');
    expect(input.getAttribute('aria-activedescendant')).toBe('pick-choices-1');
    await press('Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith({ id: '{B}', name: '<i>Desk</i>', entityType: 'new_thing' });
  });

  it('closes with Escape and picks nothing', async () => {
    const { press, onPick, input } = await renderPicker();
    await press('ArrowDown');
    await press('Escape');
    await press('Enter');
    expect([input.getAttribute('aria-expanded'), onPick.mock.calls.length]).toEqual(['false', 0]);
  });

  it('asks for what was typed', async () => {
    const { input, sent } = await renderPicker();
    await doing(() => {
      input.value = 'lam';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await vi.waitFor(() => { expect(sent.at(-1)?.address).toContain('value="%lam%"'); });
  });

  it('is a link to what it points to, and can be cleared', async () => {
    const { root, onPick } = await renderPicker({ id: '{A}', name: 'Lamp', entityType: 'new_thing' });
    expect(root.querySelector('a')?.getAttribute('href')).toBe('/main.aspx?appname=app&pagetype=entityrecord&etn=new_thing&id=a');
    await doing(() => { root.querySelector('button')?.click(); });
    expect(onPick).toHaveBeenCalledExactlyOnceWith(null);
  });
});
