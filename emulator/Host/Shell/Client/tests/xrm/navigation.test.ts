import { afterEach, describe, expect, it, vi } from 'vitest';
import { ResourceStrings } from '../../src/xrm/ResourceStrings';
import { xrm } from '../../src/xrm/xrm';
import { rowId } from '../support/sampleForm';
import { testServices } from '../support/testServices';

function client() {
  const { services } = testServices();
  return { services, client: xrm({ ...services, context: { input: { pageType: 'entitylist', entityName: 'contact' } } }) };
}

describe('Xrm.Navigation', () => {
  const assign = vi.fn();
  vi.spyOn(window.location, 'assign').mockImplementation(assign);
  afterEach(() => { assign.mockClear(); });

  it.each([
    [{ pageType: 'entityrecord', entityName: 'new_thing', entityId: `{${rowId.toUpperCase()}}` }, `pagetype=entityrecord&etn=new_thing&id=${rowId}`],
    [{ pageType: 'entityrecord', entityName: 'new_thing', data: { new_name: 'Lamp' } }, 'pagetype=entityrecord&etn=new_thing&extraqs=new_name%3DLamp'],
    [{ pageType: 'entitylist', entityName: 'new_thing', viewId: '{AB}' }, 'pagetype=entitylist&etn=new_thing&viewid=ab'],
    [{ pageType: 'dashboard', dashboardId: 'CD' }, 'pagetype=dashboard&id=cd'],
    [{ pageType: 'webresource', webresourceName: 'new_/page.html', data: 'x' }, 'pagetype=webresource&webresourceName=new_%2Fpage.html&data=x'],
  ])('navigates to %o', async (input, query) => {
    vi.spyOn(window.location, 'assign').mockImplementation(assign);
    await client().client.Navigation.navigateTo(input as Xrm.Navigation.PageInputEntityList);
    expect(assign).toHaveBeenCalledExactlyOnceWith(`/main.aspx?appname=app&${query}`);
  });

  it('opens a page over this one, and resolves with what was saved there', async () => {
    const { client: api, services } = client();
    const result = api.Navigation.navigateTo({ pageType: 'entityrecord', entityName: 'new_thing' }, { target: 2, width: { value: 50, unit: '%' }, position: 1 });
    expect(services.pageDialogs.current).toMatchObject({ address: '/main.aspx?appname=app&pagetype=entityrecord&etn=new_thing&navbar=off', width: '50vw', isAside: false });
    services.pageDialogs.close([{ id: 'a', entityType: 'new_thing', name: 'Lamp' }]);
    await expect(result).resolves.toEqual({ savedEntityReference: [{ id: 'a', entityType: 'new_thing', name: 'Lamp' }] });
  });

  it('says by its name what it has no page for', async () => {
    await expect(client().client.Navigation.navigateTo({ pageType: 'custom', name: 'new_page' })).rejects.toThrow("Xrm.Navigation.navigateTo with pageType 'custom' is not there in the emulator yet");
  });

  it('makes a record beside the page', async () => {
    const { client: api, services } = client();
    const result = api.Navigation.openForm({ entityName: 'new_thing', useQuickCreateForm: true }, { new_name: 'Lamp' });
    expect(services.quickCreates.current).toEqual({ table: 'new_thing', defaults: { new_name: 'Lamp' } });
    services.quickCreates.close([{ id: 'a', entityType: 'new_thing' }]);
    await expect(result).resolves.toEqual({ savedEntityReference: [{ id: 'a', entityType: 'new_thing' }] });
  });
});

describe('Xrm.Utility', () => {
  it('knows a table, and the columns of its main form', async () => {
    const metadata = await client().client.Utility.getEntityMetadata('new_thing', ['new_level']);
    expect([metadata.EntitySetName, metadata.PrimaryIdAttribute, metadata.DisplayCollectionName]).toEqual(['new_things', 'new_thingid', 'Things']);
    const level = metadata.Attributes.get('new_level') as unknown as { OptionSet: Record<number, { text: string }> };
    expect(level.OptionSet[2]?.text).toBe('High');
    await expect(client().client.Utility.getEntityMetadata('new_thing', ['new_gone'])).rejects.toThrow("'new_gone'");
  });

  it('asks for rows', async () => {
    const { client: api, services } = client();
    const rows = api.Utility.lookupObjects({ entityTypes: ['contact', 'account'], allowMultiSelect: true });
    expect(services.lookups.current).toEqual({ tables: ['contact', 'account'], isMultiple: true });
    services.lookups.close([]);
    await expect(rows).resolves.toEqual([]);
  });

  it('reads texts of the user’s language first, each file once', () => {
    const resx = (text: string) => `<root><data name="greeting"><value>${text}</value></data></root>`;
    const files: Record<string, string> = { '/WebResources/new_/texts.1033.resx': resx('Hello'), '/WebResources/new_/other.resx': resx('Hi') };
    const read = vi.fn((address: string) => files[address] ?? null);
    const strings = new ResourceStrings(read);
    expect([strings.find('new_/texts', 'greeting'), strings.find('new_/texts.1033.resx', 'greeting'), strings.find('new_/other.resx', 'greeting'), strings.find('new_/texts', 'gone')]).toEqual(['Hello', 'Hello', 'Hi', '']);
    expect(read.mock.calls.filter(([address]) => address.includes('texts'))).toHaveLength(1);
    expect(() => strings.find('new_/gone', 'a')).toThrow("there is no web resource 'new_/gone'");
  });
});
