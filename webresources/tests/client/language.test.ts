import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LanguageChoice, patience } from '../../src/client/LanguageChoice';
import { readLanguageFile } from '../../src/client/languageFile';
import type { TextEntries, Texts } from '../../src/model/texts';

const german = { locale: 'de', 'page.refresh': 'Aktualisieren' };

describe('readLanguageFile', () => {
  const answer = (body: string, status = 200) => vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(body, { status }))));

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('asks for the file beside the page', async () => {
    answer('{}');
    await readLanguageFile(1031);
    expect(fetch).toHaveBeenCalledExactlyOnceWith('texts.1031.resx');
  });

  it('reads the texts as they are shipped', async () => {
    answer('<?xml version="1.0" encoding="utf-8"?><root><resheader name="version"><value>2.0</value></resheader>' +
      '<data name="page.refresh" xml:space="preserve"><value>R&amp;D</value><comment>c</comment></data></root>');
    await expect(readLanguageFile(1031)).resolves.toEqual({ 'page.refresh': 'R&D' });
  });

  it('reads the texts as JSON, which the platform may make of them', async () => {
    answer('{"page.refresh":"Aktualisieren","n":1}');
    await expect(readLanguageFile(1031)).resolves.toEqual({ 'page.refresh': 'Aktualisieren' });
  });

  it.each([
    ['there is none', '', 404],
    ['it is something else', '<html><body>Sign in</body></html>', 200],
    ['it is broken', '{"page', 200],
  ])('finds no texts where %s', async (_, body, status) => {
    answer(body, status);
    await expect(readLanguageFile(1031)).resolves.toBeNull();
  });

  it('finds no texts where nothing answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    await expect(readLanguageFile(1031)).resolves.toBeNull();
  });
});

describe('LanguageChoice', () => {
  function choice(read: (languageId: number) => Promise<TextEntries | null>) {
    const shown: (Texts | null)[] = [];
    const asked = vi.fn(read);
    return { shown, asked, languages: new LanguageChoice([], (texts) => shown.push(texts), asked) };
  }

  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('has English at once, without asking', () => {
    const { shown, asked, languages } = choice(() => Promise.resolve(german));
    languages.choose(1033);
    expect(shown.map((texts) => texts?.locale)).toEqual(['en']);
    expect(asked).not.toHaveBeenCalled();
  });

  it('waits for another language and asks for it once', async () => {
    const { shown, asked, languages } = choice(() => Promise.resolve(german));
    languages.choose(1031);
    languages.choose(1031);
    expect(shown).toEqual([null]);
    await vi.advanceTimersByTimeAsync(0);
    expect(shown[1]?.plain('page.refresh')).toBe('Aktualisieren');
    expect(asked).toHaveBeenCalledExactlyOnceWith(1031);
  });

  it.each([
    ['there is no file', () => Promise.resolve(null), 0],
    ['the file doesn’t come', () => new Promise<null>(() => undefined), patience],
  ])('speaks English where %s', async (_, read, after) => {
    const { shown, languages } = choice(read);
    languages.choose(1041);
    await vi.advanceTimersByTimeAsync(after);
    expect(shown.map((texts) => texts?.locale)).toEqual([undefined, 'en']);
  });

  it('shows the language that was asked for last, whichever comes last', async () => {
    const { shown, languages } = choice((id) =>
      id === 1031 ? new Promise((resolve) => setTimeout(() => { resolve(german); }, 100)) : Promise.resolve({ locale: 'fr' })
    );
    languages.choose(1031);
    languages.choose(1036);
    await vi.advanceTimersByTimeAsync(200);
    expect(shown.map((texts) => texts?.locale)).toEqual([undefined, undefined, 'fr']);
  });
});
