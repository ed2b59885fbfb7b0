import { describe, expect, it } from 'vitest';
import { openForm } from '../support/openForm';
import { rowId } from '../support/sampleForm';

const braced = `{${rowId.toUpperCase()}}`;

describe('the record', () => {
  it('is known by id, table and name', () => {
    const { entity } = openForm().form.data;
    expect([entity.getId(), entity.getEntityName(), entity.getPrimaryAttributeValue()]).toEqual([braced, 'new_thing', 'Lamp']);
    expect(entity.getEntityReference()).toEqual({ id: braced, entityType: 'new_thing', name: 'Lamp' });
  });
});

describe('attributes', () => {
  it('have the values of the row', () => {
    const { form } = openForm();
    const values = ['new_name', 'new_count', 'new_level', 'new_note', 'ownerid'].map((name) => form.getAttribute(name)?.getValue());
    expect(values).toEqual(['Lamp', 3, 1, null, [{ id: '{01A20046-7867-7798-A039-9257DCF0FCBB}', name: 'Admin', entityType: 'systemuser' }]]);
  });

  it('have the types of the platform', () => {
    const types: string[] = [];
    openForm().form.data.entity.attributes.forEach((attribute) => types.push(attribute.getAttributeType()));
    expect(types).toEqual(['string', 'integer', 'optionset', 'memo', 'lookup']);
  });

  it('are found by name, number or test; null where there is none', () => {
    const { form } = openForm();
    expect(form.getAttribute(1)?.getName()).toBe('new_count');
    expect(form.getAttribute('other')).toBeNull();
    expect(form.getAttribute((attribute) => attribute.getRequiredLevel() === 'required').map((attribute) => attribute.getName())).toEqual(['new_name']);
    expect(form.getAttribute()).toHaveLength(5);
  });

  it('become dirty and required', () => {
    const { form, model } = openForm();
    const count = form.getAttribute('new_count');
    count?.setValue(null);
    count?.setRequiredLevel('required');
    expect([count?.getIsDirty(), model.columns.get('new_count')?.isMissing]).toEqual([true, true]);
  });

  it('of choices know their options', () => {
    const level = openForm().form.getAttribute<Xrm.Attributes.OptionSetAttribute>('new_level');
    expect([level?.getText(), level?.getOptions().length, level?.getOption('High').value]).toEqual(['Low', 2, 2]);
  });

  it('lead to their controls, and back', () => {
    const { form } = openForm();
    const names: string[] = [];
    form.getAttribute('ownerid')?.controls.forEach((control) => names.push(control.getName()));
    expect(names).toEqual(['header_ownerid']);
    expect(form.getControl<Xrm.Controls.StandardControl>('new_name')?.getAttribute() === form.getAttribute('new_name')).toBe(true);
  });
});

describe('controls', () => {
  it('are changed by scripts', () => {
    const { form, model } = openForm();
    const control = form.getControl<Xrm.Controls.StringControl>('new_name');
    control?.setLabel('Title');
    control?.setDisabled(true);
    control?.setVisible(false);
    control?.setNotification('Too short', 'length');
    expect(model.controls.find(({ name }) => name === 'new_name')).toMatchObject({ label: 'Title', disabled: true, visible: false, remarks: ['Too short'] });
    expect([control?.clearNotification('length'), control?.clearNotification('length')]).toEqual([true, false]);
  });

  it('know where they stand', () => {
    const control = openForm().form.getControl('new_name');
    expect([control?.getParent().getName(), control?.getParent().getParent().getName()]).toEqual(['general_section', 'general']);
  });

  it('of web resources hand out their window as soon as it is loaded', async () => {
    const { form, model } = openForm();
    const control = form.getControl<Xrm.Controls.FramedControl>('WebResource_page');
    const asked = control?.getContentWindow();
    const element = { contentWindow: window } as unknown as HTMLIFrameElement;
    const frame = model.controls.find(({ name }) => name === 'WebResource_page')?.frame;
    frame?.attach(element);
    frame?.loaded();
    expect((await asked) === element.contentWindow).toBe(true);
    expect((await control?.getContentWindow()) === element.contentWindow).toBe(true);
    expect(control?.getObject()).toBe(element);
  });

  it('are shown before they get the focus', () => {
    const { form, model, page } = openForm();
    form.ui.tabs.get('page')?.setFocus();
    form.getControl<Xrm.Controls.StringControl>('new_name')?.setFocus();
    expect(model.current?.name).toBe('general');
    expect(page.focus).toHaveBeenCalledOnce();
  });
});

describe('ui', () => {
  it('shows notifications by id', () => {
    const { form, model } = openForm();
    form.ui.setFormNotification('One', 'INFO', 'a');
    form.ui.setFormNotification('Two', 'ERROR', 'a');
    expect(model.notices.list).toMatchObject([{ level: 'error', message: 'Two' }]);
    expect([form.ui.clearFormNotification('a'), form.ui.clearFormNotification('a')]).toEqual([true, false]);
  });

  it('knows tabs and sections', () => {
    const { form } = openForm();
    const tab = form.ui.tabs.get('page');
    expect([form.ui.tabs.getLength(), tab?.sections.getLength(), tab?.getDisplayState(), form.ui.getFormType()]).toEqual([2, 1, 'collapsed', 2]);
  });
});
