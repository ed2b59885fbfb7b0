import { describe, expect, it } from 'vitest';
import { FormModel } from '../../src/model/FormModel';
import { initials } from '../../src/model/initials';
import { safeLink } from '../../src/model/safeLink';
import { webResourceAddress } from '../../src/model/webResourceAddress';
import { cell, rowId, sampleForm, sampleRow, webResource } from '../support/sampleForm';

describe('where a value leads', () => {
  it.each([
    ['url', 'url', 'example.com/a', 'https://example.com/a'],
    ['url', 'url', 'http://example.com', 'http://example.com/'],
    ['text', 'phone', '+31 20 555 0111', 'tel:+31205550111'],
    ['email', 'email', 'a b@c.example', 'mailto:a%20b@c.example'],
    ['url', 'url', 'javascript:alert(1)', null],
    ['url', 'url', 'data:text/html,x', null],
    ['url', 'url', null, null],
    ['text', 'text', 'example.com', null],
  ])('%s/%s %s -> %s', (kind, format, value, expected) => {
    expect(safeLink(kind, format, value)).toBe(expected);
  });
});

describe('the address of a web resource', () => {
  const model = new FormModel(sampleForm, rowId, sampleRow);
  const page = { organization: 'org', languageId: 1031 };

  it('passes along what the platform does', () => {
    const { pathname, searchParams } = new URL(webResourceAddress(webResource, model, page), 'http://localhost');
    expect(pathname).toBe('/WebResources/new_/page.html');
    expect(Object.fromEntries(searchParams)).toEqual({
      typename: 'new_thing',
      type: '10001',
      id: `{${rowId.toUpperCase()}}`,
      orgname: 'org',
      userlcid: '1031',
      orglcid: '1033',
      formid: sampleForm.id,
    });
  });

  it('passes nothing along where the maker did not ask for it, but data always', () => {
    const quiet = cell('w', 'webresource', { parameters: { Url: 'new_/page.html', PassParameters: 'false', Data: 'a=1' } });
    expect(webResourceAddress(quiet, model, page)).toBe('/WebResources/new_/page.html?data=a%3D1');
  });
});

describe('initials', () => {
  it.each([
    ['Mira Okafor', 'MO'],
    ['mira', 'M'],
    ['Anna Maria de Vries', 'AV'],
    ['🙂 !', ''],
  ])('%s -> %s', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});
