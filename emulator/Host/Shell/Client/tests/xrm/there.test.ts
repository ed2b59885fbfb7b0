import { describe, expect, it } from 'vitest';
import { notThere, there } from '../../src/xrm/there';
import { xrm } from '../../src/xrm/xrm';
import { openForm } from '../support/openForm';
import { testServices } from '../support/testServices';

describe('a part of the Client API', () => {
  const part = there<{ known(): number; unknown(): void }>('Xrm.Part', { known: () => 1 });

  it('answers what it has', () => {
    expect(part.known()).toBe(1);
  });

  it('throws for what it has not, by its full name', () => {
    expect(() => { part.unknown(); }).toThrow('Xrm.Part.unknown is not there in the emulator yet');
  });

  it('can be asked, awaited and written down', async () => {
    expect('unknown' in part).toBe(false);
    expect(await Promise.resolve(part)).toBe(part);
    expect(JSON.stringify(notThere('Xrm.Empty'))).toBe('{}');
  });
});

describe('Xrm', () => {
  const { services } = testServices();
  const user = { id: '01a20046-7867-7798-a039-9257dcf0fcbb', name: 'Agent', languageId: 1037, roles: [{ id: 'r', name: 'Social Agent' }] };
  const client = xrm({ ...services, user, context: { input: { pageType: 'entitylist', entityName: 'contact' } } });

  it.each([
    ['Xrm.Panel.loadPanel', () => { client.Panel.loadPanel('a', 'b'); }],
    ['Xrm.Device.getCurrentPosition', () => client.Device.getCurrentPosition()],
    ['Xrm.Navigation.openFile', () => { client.Navigation.openFile({ fileContent: '', fileName: 'a', fileSize: 0, mimeType: '' }); }],
    ['Xrm.WebApi.online.executeMultiple', () => client.WebApi.online.executeMultiple([])],
    ['Xrm.WebApi.offline.createRecord', () => client.WebApi.offline.createRecord('a', {})],
    ['Xrm.App.sidePanes.getAllPanes', () => client.App.sidePanes.getAllPanes()],
    ['Xrm.Utility.showProgressIndicator', () => { client.Utility.showProgressIndicator('Wait'); }],
    ['Xrm.Utility.getGlobalContext().getCurrentTheme', () => client.Utility.getGlobalContext().getCurrentTheme()],
    ['Xrm.Utility.getGlobalContext().userSettings.dateFormattingInfo', () => client.Utility.getGlobalContext().userSettings.dateFormattingInfo],
  ])('%s', (name, touch) => {
    expect(touch).toThrow(`${name} is not there in the emulator yet`);
  });

  it('knows the user', () => {
    const { userId, userName, languageId, isRTL, roles } = client.Utility.getGlobalContext().userSettings;
    const names: unknown[] = [];
    roles.forEach((role) => names.push(role.name));
    expect([userId, userName, ...names]).toEqual(['{01A20046-7867-7798-A039-9257DCF0FCBB}', 'Agent', 'Social Agent']);
    expect([languageId, isRTL]).toEqual([1037, true]);
  });
});

describe('formContext', () => {
  const { form } = openForm();

  it.each([
    ['formContext.data.process.getActiveStage', () => form.data.process.getActiveStage()],
    ['formContext.ui.refreshRibbon', () => { form.ui.refreshRibbon(); }],
    ['formContext.data.entity.getDataXml', () => form.data.entity.getDataXml()],
    ['formContext.getAttribute("new_name").getUserPrivilege', () => form.getAttribute('new_name')?.getUserPrivilege()],
    ['formContext.getControl("new_level").addOption', () => { form.getControl<Xrm.Controls.OptionSetControl>('new_level')?.addOption({ text: 'x', value: 3 }); }],
    ['formContext.getControl("new_name").getContentWindow', () => form.getControl<Xrm.Controls.IframeControl>('new_name')?.getContentWindow()],
  ])('%s', (name, touch) => {
    expect(touch).toThrow(`${name} is not there in the emulator yet`);
  });
});
