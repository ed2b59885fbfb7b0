import { describe, expect, it, vi } from 'vitest';
import { PlatformError } from '../../src/api/PlatformError';
import { saveModes } from '../../src/model/saveModes';
import { openForm } from '../support/openForm';

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
    expect(opened.model.notices.list).toMatchObject([{ level: 'error', message: 'Principal user is missing <prvWrite>' }]);
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
    await expect(openForm().session.save(59)).rejects.toThrow('Saving in mode 59 is not there in the emulator yet');
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
