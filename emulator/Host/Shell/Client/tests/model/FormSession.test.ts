import { describe, expect, it, vi } from 'vitest';
import { PlatformError } from '../../src/api/PlatformError';
import { saveModes } from '../../src/model/saveModes';
import { openForm } from '../support/openForm';
import { field, rowId, sampleForm, sampleRow } from '../support/sampleForm';

function column({ model }: ReturnType<typeof openForm>, name: string) {
  const found = model.columns.get(name);
  if (!found) {
    throw new Error(`no column ${name}`);
  }
  return found;
}

describe('a form', () => {
  it('is dirty while a value differs from what was read', () => {
    const opened = openForm();
    const name = column(opened, 'new_name');
    opened.session.change(name, 'Desk lamp');
    expect(opened.model.isDirty).toBe(true);
    opened.session.change(name, 'Lamp');
    expect(opened.model.isDirty).toBe(false);
  });

  it('saves what changed, and that alone', async () => {
    const opened = openForm();
    opened.session.change(column(opened, 'new_count'), 4);
    await expect(opened.session.save(saveModes.save)).resolves.toBe(true);
    expect(opened.store.write).toHaveBeenCalledExactlyOnceWith({ new_count: 4 });
    expect(opened.model.isDirty).toBe(false);
  });

  it('saves by submit mode', () => {
    const opened = openForm();
    column(opened, 'new_level').submitMode = 'always';
    column(opened, 'new_count').submitMode = 'never';
    column(opened, 'new_count').value = 9;
    expect(opened.model.payload()).toEqual({ new_level: 1 });
  });

  it('sends nothing where nothing changed', async () => {
    const opened = openForm();
    await expect(opened.session.save(saveModes.save)).resolves.toBe(true);
    expect(opened.store.write).not.toHaveBeenCalled();
  });

  it('is not saved while a required value is missing', async () => {
    const opened = openForm();
    opened.session.change(column(opened, 'new_name'), null);
    await expect(opened.session.save(saveModes.save)).resolves.toBe(false);
    expect(opened.store.write).not.toHaveBeenCalled();
    expect(opened.model.notices.list.map((notice) => notice.message)).toEqual(['Before you save, check: new_name.']);
    expect(opened.model.controls.flatMap((control) => control.remarks)).toEqual(['new_name: Required fields must be filled in.']);

    opened.session.change(column(opened, 'new_name'), 'Lamp 2');
    await expect(opened.session.save(saveModes.save)).resolves.toBe(true);
    expect(opened.model.notices.list).toEqual([]);
  });

  it('takes along what is still being typed', async () => {
    const opened = openForm();
    opened.model.drafts.add(() => { opened.session.change(column(opened, 'new_name'), 'typed'); });
    await opened.session.save(saveModes.save);
    expect(opened.store.write).toHaveBeenCalledExactlyOnceWith({ new_name: 'typed' });
  });

  it('says what the server said, keeps what was typed and rejects', async () => {
    const opened = openForm();
    opened.store.write.mockRejectedValue(new PlatformError(403, '0x80040220', 'Principal user is missing <prvWrite>'));
    opened.session.change(column(opened, 'new_count'), 4);
    await expect(opened.session.save(saveModes.save)).rejects.toMatchObject({ errorCode: 0x80040220 });
    expect(opened.page.fail).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ message: 'Principal user is missing <prvWrite>' }));
    expect(opened.model.isDirty).toBe(true);
    expect(opened.session.isSaving).toBe(false);
  });

  it('is saved once, however often that is asked for meanwhile', async () => {
    const opened = openForm();
    opened.session.change(column(opened, 'new_count'), 4);
    await Promise.all([opened.session.save(saveModes.save), opened.session.save(saveModes.save)]);
    expect(opened.store.write).toHaveBeenCalledOnce();
  });

  it('keeps what is changed while it is being saved', async () => {
    const opened = openForm();
    const count = column(opened, 'new_count');
    opened.session.change(count, 4);
    opened.store.write.mockImplementation(() => {
      count.value = 5;
      return Promise.resolve();
    });
    await opened.session.save(saveModes.save);
    expect([count.value, count.isDirty]).toEqual([5, true]);
  });

  it('is closed after a save that says so', async () => {
    const opened = openForm();
    await opened.session.save(saveModes.saveAndClose);
    expect(opened.page.close).toHaveBeenCalledOnce();
  });

  it('refuses ways to save that it does not know', async () => {
    await expect(openForm().session.save(58)).rejects.toThrow('Saving in mode 58 is not there in the emulator yet');
  });

  it('forgets what was not saved when it is refreshed', async () => {
    const opened = openForm();
    opened.session.change(column(opened, 'new_count'), 4);
    await opened.session.refresh(false);
    expect(column(opened, 'new_count').value).toBe(3);
  });

  it('shows another tab when the one that is shown is hidden', () => {
    const { model, session } = openForm();
    const [general, page] = model.tabs;
    if (general) {
      session.setVisible(general, false);
    }
    expect(model.current).toBe(page);
    expect(page?.wasShown).toBe(true);
  });

  it('tells who looks on', () => {
    const opened = openForm();
    const listener = vi.fn();
    const stop = opened.model.changes.subscribe(listener);
    column(opened, 'new_count').value = 4;
    stop();
    column(opened, 'new_count').value = 5;
    expect(listener).toHaveBeenCalledOnce();
  });
});

describe('a new record', () => {
  const opening = () => openForm({ id: '', row: { new_level: 1 } });

  it('is made with every value that it has, those that it began with too', async () => {
    const opened = opening();
    opened.session.change(column(opened, 'new_name'), 'Lamp');
    await expect(opened.session.save(saveModes.save)).resolves.toBe(true);
    expect(opened.store.create).toHaveBeenCalledExactlyOnceWith({ new_name: 'Lamp', new_level: 1 });
    expect(opened.store.write).not.toHaveBeenCalled();
    expect(opened.page.created).toHaveBeenCalledExactlyOnceWith({ id: `{${rowId.toUpperCase()}}`, name: 'Lamp', entityType: 'new_thing' });
  });

  it('is handed on when its form is closed by the save', async () => {
    const opened = opening();
    opened.session.change(column(opened, 'new_name'), 'Lamp');
    await opened.session.save(saveModes.saveAndClose);
    expect(opened.page.close).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: 'Lamp' }));
    expect(opened.page.created).not.toHaveBeenCalled();
  });

  it('is followed by another one', async () => {
    const opened = opening();
    opened.session.change(column(opened, 'new_name'), 'Lamp');
    await opened.session.save(saveModes.saveAndNew);
    expect(opened.page.startNew).toHaveBeenCalledOnce();
  });

  it('has lost nothing while only its own values are there', () => {
    expect(opening().model.isDirty).toBe(false);
  });

  it('is not made without what is required', async () => {
    const opened = opening();
    await expect(opened.session.save(saveModes.save)).resolves.toBe(false);
    expect(opened.store.create).not.toHaveBeenCalled();
  });
});

describe('what may not be changed', () => {
  const none = { create: false, read: true, write: false, delete: false };

  it('is everything, for who lacks the right', () => {
    const { model, form } = openForm({ rights: none });
    expect(model.lock?.kind).toBe('rights');
    expect(model.controls.every((control) => control.disabled)).toBe(true);
    expect(form.ui.getFormType()).toBe(3);
  });

  it('stays so, whatever a script says', () => {
    const { form } = openForm({ rights: none });
    form.getControl<Xrm.Controls.StandardControl>('new_name')?.setDisabled(false);
    expect(form.getControl<Xrm.Controls.StandardControl>('new_name')?.getDisabled()).toBe(true);
  });

  it('is everything of an inactive record, until it is active again', () => {
    const state = field('statecode', 'State', { options: [{ value: 1, label: 'Inactive', state: null }] });
    const opened = openForm({ view: { ...sampleForm, fields: [...sampleForm.fields, state] }, row: { ...sampleRow, statecode: 1 } });
    expect(opened.model.lock?.text).toBe("Read-only: this record's status is Inactive.");
    opened.model.reset({ ...sampleRow, statecode: 0 });
    expect(opened.model.lock).toBeNull();
  });

  it('is a column that the user may not write', () => {
    const fields = sampleForm.fields.map((known) => (known.name === 'new_count' ? { ...known, rights: { read: true, create: true, write: false } } : known));
    const { model } = openForm({ view: { ...sampleForm, fields } });
    expect(model.controls.filter((control) => control.disabled).map((control) => control.name)).toEqual(['new_count', 'new_note']);
  });
});
