import { describe, expect, it } from 'vitest';
import { PlatformError } from '../../src/api/PlatformError';
import { loadStates } from '../../src/model/Scripts';
import { openForm } from '../support/openForm';

type Context = Xrm.Events.EventContext;

describe('events', () => {
  it('run their handlers in the order in which they were added, each knowing its place', () => {
    const { form } = openForm();
    const seen: string[] = [];
    const name = form.getAttribute('new_name');
    name?.addOnChange((context) => { seen.push(`first ${context.getDepth()}`); context.setSharedVariable('word', 'passed on'); });
    name?.addOnChange((context) => { seen.push(`second ${context.getDepth()} ${context.getSharedVariable<string>('word')}`); });
    name?.fireOnChange();
    expect(seen).toEqual(['first 0', 'second 1 passed on']);
  });

  it('say where they come from', () => {
    const { form, session, model } = openForm();
    const sources: unknown[] = [];
    form.getAttribute('new_name')?.addOnChange((context) => sources.push(context.getEventSource() === (form.getAttribute('new_name') as unknown), context.getFormContext() === form));
    const column = model.columns.get('new_name');
    if (column) {
      session.change(column, 'x');
    }
    expect(sources).toEqual([true, true]);
  });

  it('raise OnChange for users, not for scripts', () => {
    const { form, model, session } = openForm();
    let count = 0;
    form.getAttribute('new_count')?.addOnChange(() => (count += 1));
    form.getAttribute('new_count')?.setValue(8);
    expect(count).toBe(0);
    const column = model.columns.get('new_count');
    if (column) {
      session.change(column, 9);
    }
    expect(count).toBe(1);
  });

  it('go on after a handler that throws, and report it by name', () => {
    const { form, faults } = openForm();
    const seen: string[] = [];
    const name = form.getAttribute('new_name');
    name?.addOnChange(function brokenHandler() { throw new TypeError('of undefined'); });
    name?.addOnChange(() => seen.push('ran'));
    name?.fireOnChange();
    expect(seen).toEqual(['ran']);
    expect(faults).toMatchObject([{ event: 'OnChange of new_name', handler: 'brokenHandler', error: { message: 'of undefined' } }]);
  });

  it('forget a handler that is taken away', () => {
    const { form } = openForm();
    const seen: string[] = [];
    const handler = () => { seen.push('ran'); };
    form.getAttribute('new_name')?.addOnChange(handler);
    form.getAttribute('new_name')?.removeOnChange(handler);
    form.getAttribute('new_name')?.fireOnChange();
    expect(seen).toEqual([]);
  });

  it('tell first the tab that is left, then the one that is shown', () => {
    const { form } = openForm();
    const seen: string[] = [];
    const note = (context: Context) => {
      const tab = context.getEventSource() as unknown as Xrm.Controls.Tab;
      seen.push(`${tab.getName()} ${tab.getDisplayState()}`);
    };
    form.ui.tabs.forEach((tab) => { tab.addTabStateChange(note); });
    form.ui.tabs.get('page')?.setDisplayState('expanded');
    form.ui.tabs.get('page')?.setFocus();
    expect(seen).toEqual(['general collapsed', 'page expanded']);
  });
});

describe('a save', () => {
  function noted() {
    const opened = openForm();
    const seen: string[] = [];
    const { entity } = opened.form.data;
    opened.events.onLoad.add(() => seen.push('load'));
    opened.form.data.addOnLoad((context) => seen.push(`data ${context.getEventArgs().getDataLoadState()}`));
    entity.addOnSave((context: Xrm.Events.SaveEventContext) => { seen.push(`save ${context.getEventArgs().getSaveMode()}`); });
    entity.addOnPostSave((context) => seen.push(`saved ${context.getEventArgs().getIsSaveSuccess()} ${entity.getIsDirty()}`));
    opened.store.write.mockImplementation(() => { seen.push('write'); return Promise.resolve(); });
    return { ...opened, seen, entity };
  }

  it('comes in the order OnSave, write, OnPostSave, OnLoad of data', async () => {
    const { form, events, seen } = noted();
    events.load(loadStates.initial);
    form.getAttribute('new_count')?.setValue(7);
    await form.data.save();
    expect(seen).toEqual(['load', 'data 1', 'save 1', 'write', 'saved true false', 'data 2']);
  });

  it('can be prevented', async () => {
    const { form, seen, entity } = noted();
    entity.addOnSave((context: Xrm.Events.SaveEventContext) => { context.getEventArgs().preventDefault(); });
    form.getAttribute('new_count')?.setValue(7);
    await form.data.save();
    expect(seen).toEqual(['save 1']);
    expect(form.data.getIsDirty()).toBe(true);
  });

  it('waits for handlers that promise', async () => {
    const { form, seen, entity } = noted();
    entity.addOnSave(async () => { await Promise.resolve(); await Promise.resolve(); seen.push('kept'); });
    form.getAttribute('new_count')?.setValue(7);
    await form.data.save();
    expect(seen.slice(0, 3)).toEqual(['save 1', 'kept', 'write']);
  });

  it('that fails says so to its handlers', async () => {
    const { form, seen, entity, store } = noted();
    const failure = new PlatformError(400, '0x80040265', 'Not today');
    store.write.mockRejectedValue(failure);
    let info: unknown;
    entity.addOnPostSave((context) => (info = context.getEventArgs().getSaveErrorInfo()));
    form.getAttribute('new_count')?.setValue(7);
    await expect(form.data.save()).rejects.toBe(failure);
    expect(seen).toEqual(['save 1', 'saved false true']);
    expect(info).toBe(failure);
  });

  it('of the form without changes raises its events all the same', async () => {
    const { form, seen } = noted();
    await form.data.save();
    expect(seen).toEqual(['save 1', 'saved true false', 'data 2']);
  });
});
