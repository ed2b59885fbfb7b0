import { describe, expect, it } from 'vitest';
import { doing, renderForm } from '../support/renderForm';
import { cell, rowId, sampleForm } from '../support/sampleForm';

function find<T extends HTMLElement>(root: HTMLElement, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) {
    throw new Error(`Nothing is ${selector}`);
  }
  return found;
}

function type(root: HTMLElement, selector: string, text: string): Promise<void> {
  const input = find<HTMLInputElement>(root, selector);
  return doing(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }).then(() => doing(() => { input.dispatchEvent(new Event('blur')); }));
}

/** Frames are served with an empty page. */
function serveFrames(): void {
  const { settings } = (window as unknown as { happyDOM: { settings: Record<string, unknown> } }).happyDOM;
  settings.enableIframePageLoading = true;
  settings.disableIframePageLoading = false;
  settings.fetch = { interceptor: { beforeAsyncRequest: () => Promise.resolve(new Response('<p>page</p>', { headers: { 'Content-Type': 'text/html' } })) } };
}

describe('a form', () => {
  it('shows the record, its header and its first tab', async () => {
    const { root } = await renderForm();
    expect(find(root, 'h1').textContent).toBe('Lamp');
    expect(find(root, '.header-fields').textContent).toBe('ownerid' + 'Admin');
    expect([...root.querySelectorAll('.field-label')].map((label) => label.textContent)).toEqual(['new_name*', 'new_count', 'new_level', 'new_note']);
    expect(root.querySelector('iframe')).toBeNull();
  });

  it('takes what was typed, and says that it is not saved yet', async () => {
    const { root, model } = await renderForm();
    await type(root, '#control-new_count', '1,234');
    expect(model.columns.get('new_count')?.value).toBe(1234);
    expect(find(root, '.save-state').textContent).toBe('Unsaved changes');
  });

  it('says what is wrong with what was typed, keeps it, and saves nothing', async () => {
    const { root, model, store } = await renderForm();
    await type(root, '#control-new_count', 'many');
    const input = find<HTMLInputElement>(root, '#control-new_count');
    expect([input.value, input.getAttribute('aria-invalid')]).toEqual(['many', 'true']);
    expect(find(root, '.remarks').textContent).toBe('Enter a whole number.');
    await doing(() => { find(root, '.command').click(); });
    expect(store.write).not.toHaveBeenCalled();
    await doing(() => { model.columns.get('new_count')!.value = 5; });
    expect([find<HTMLInputElement>(root, '#control-new_count').value, root.querySelector('.remarks')]).toEqual(['5', null]);
  });

  it('is saved by its button', async () => {
    const { root, store, announced } = await renderForm();
    await type(root, '#control-new_name', 'Desk lamp');
    await doing(() => { find(root, '.command').click(); });
    expect(store.write).toHaveBeenCalledExactlyOnceWith({ new_name: 'Desk lamp' });
    expect([find(root, 'h1').textContent, find(root, '.save-state').textContent, announced]).toEqual(['Desk lamp', 'Saved', ['Saved.']]);
  });

  it('shows messages as text', async () => {
    const { root, form } = await renderForm();
    await doing(() => { form.ui.setFormNotification('<img src=x onerror=alert(1)>', 'ERROR', 'a'); });
    expect(find(root, '.message-bar p').textContent).toBe('Error: <img src=x onerror=alert(1)>');
    expect(root.querySelector('img')).toBeNull();
  });
});

describe('tabs', () => {
  const tabs = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>('[role="tab"]')];
  const press = (element: HTMLElement, key: string) => doing(() => { element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })); });

  it('are moved along by arrow keys, round the ends', async () => {
    const { root } = await renderForm();
    const [first, last] = tabs(root) as [HTMLElement, HTMLElement];
    first.focus();
    await press(first, 'ArrowRight');
    expect(document.activeElement).toBe(last);
    await press(last, 'ArrowRight');
    expect(document.activeElement).toBe(first);
    await press(first, 'End');
    expect(document.activeElement).toBe(last);
  });

  it('make their pages when they are first shown, and keep them', async () => {
    serveFrames();
    const { root, form } = await renderForm();
    await doing(() => { tabs(root)[1]?.click(); });
    const frame = find<HTMLIFrameElement>(root, 'iframe');
    expect(frame.getAttribute('src')).toMatch(/^\/WebResources\/new_\/page\.html\?typename=new_thing&/);
    expect(tabs(root).map((tab) => tab.getAttribute('aria-selected'))).toEqual(['false', 'true']);
    await doing(() => { form.ui.tabs.get('general')?.setFocus(); });
    expect(find(root, 'iframe')).toBe(frame);
    expect(find(root, '#panel-page').hidden).toBe(true);
  });
});

describe('cells', () => {
  const withCells = (...cells: ReturnType<typeof cell>[]) => ({
    ...sampleForm,
    tabs: [{ name: 't', label: 'T', visible: true, columns: [{ width: '100%', sections: [{ name: 's', label: 'S', showLabel: true, visible: true, columns: 1, cells }] }] }],
  });

  it('of kinds that are not drawn yet say so', async () => {
    const { root } = await renderForm({ view: withCells(cell('new_name', 'unknown', { label: 'Map' })) });
    expect(find(root, '.section .hint').textContent).toBe("Map: the emulator doesn't draw controls of this kind yet.");
  });

  it('of columns that are not there say so', async () => {
    const { root } = await renderForm({ view: withCells(cell('new_gone', 'text', { label: 'Gone' })) });
    expect(find(root, '.section .hint').textContent).toBe('Gone: the table has no column new_gone.');
  });

  it('show activities as text, whatever was written in them', async () => {
    const rows = [{ activityid: 'a', activitytypecode: 'task', subject: '<b>Late</b>', description: '<script>1</script>', sortdate: null, statecode: 0 }];
    const { root } = await renderForm({ view: withCells(cell('notes', 'timeline', { column: null })), rows });
    expect(find(root, '.timeline-item h3').textContent).toBe('<b>Late</b>');
    expect(find(root, '.timeline-text').textContent).toBe('<script>1</script>');
    expect(find<HTMLAnchorElement>(root, '.timeline-item a').getAttribute('href')).toBe('/main.aspx?appname=app&pagetype=entityrecord&etn=task&id=a');
  });

  it('list the rows that hang on the record', async () => {
    const rows = [{ new_thingid: 'a', new_name: 'Bulb', new_count: 1200, new_level: 2 }];
    const related = { table: 'new_thing', column: 'new_parentid', navigation: 'new_parentid', intersect: null, key: null };
    const { root, sent } = await renderForm({ view: withCells(cell('parts', 'subgrid', { column: null, label: 'Parts', related })), rows });
    expect([...root.querySelectorAll('.grid tbody tr > *')].map((shown) => shown.textContent)).toEqual(['', 'Bulb', '1,200', 'High']);
    expect(sent.at(-1)?.address).toContain(`<condition attribute="new_parentid" operator="eq" value="${rowId}"`);
  });

  it('hide what the user may not read', async () => {
    const fields = sampleForm.fields.map((known) => (known.name === 'new_name' ? { ...known, rights: { read: false, create: false, write: false } } : known));
    const { root } = await renderForm({ view: { ...withCells(cell('new_name', 'text')), fields } });
    expect(find<HTMLInputElement>(root, '#control-new_name')).toMatchObject({ value: '********', readOnly: true });
  });
});
