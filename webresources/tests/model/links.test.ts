import { describe, expect, it } from 'vitest';
import { safeLink } from '../../src/model/links';

describe('safeLink', () => {
  it('follows http and https', () => {
    expect(safeLink('https://x.example/status/1')).toEqual({ href: 'https://x.example/status/1', host: 'x.example' });
    expect(safeLink('HTTP://x.example')?.href).toBe('http://x.example/');
  });

  it('writes marks that would turn the text out of the address', () => {
    expect(safeLink('https://x.example/\u202Egnp.exe')?.href).toBe('https://x.example/%E2%80%AEgnp.exe');
  });

  it.each([
    null,
    '',
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//x.example/1',
    '/status/1',
    'https://',
    'https://x.com@evil.example/',
    'https://user:secret@x.example/',
  ])('does not follow %s', (url) => {
    expect(safeLink(url)).toBeNull();
  });
});
