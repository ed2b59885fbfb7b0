import type { TextEntries } from '../model/texts';

/**
 * The texts of a language out of the web resource beside the page; null where there is none that can be read. The platform's page
 * (…/model-driven-apps/resx-web-resources) says that publishing turns RESX into JSON, but not what this address gives: so both are taken.
 */
export async function readLanguageFile(languageId: number): Promise<TextEntries | null> {
  try {
    const response = await fetch(`texts.${languageId}.resx`);
    return response.ok ? entriesOf(await response.text()) : null;
  } catch {
    return null;
  }
}

function entriesOf(file: string): TextEntries | null {
  return /^\s*\{/.test(file) ? fromJson(file) : fromXml(file);
}

function fromJson(file: string): TextEntries {
  const entries: Record<string, string> = {};
  for (const [key, value] of Object.entries(JSON.parse(file) as Record<string, unknown>)) {
    if (typeof value === 'string') {
      entries[key] = value;
    }
  }
  return entries;
}

function fromXml(file: string): TextEntries | null {
  const entries: Record<string, string> = {};
  const found = new DOMParser().parseFromString(file, 'text/xml').querySelectorAll('root > data');
  found.forEach((data) => {
    entries[data.getAttribute('name') ?? ''] = data.querySelector('value')?.textContent ?? '';
  });
  return found.length > 0 ? entries : null;
}
