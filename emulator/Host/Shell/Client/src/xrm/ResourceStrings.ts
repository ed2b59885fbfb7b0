import { parseXml } from '../model/xml';

const language = '1033';

/** Reads an address at once, as the Client API has no promise here; null for what is not there. */
export type ReadNow = (address: string) => string | null;

/** Texts out of RESX web resources (…/model-driven-apps/resx-web-resources). They are named with or without language and ending. */
export class ResourceStrings {
  private readonly known = new Map<string, Document | null>();

  constructor(private readonly read: ReadNow = readNow) {}

  find(webResource: string, key: string): string {
    const base = webResource.replace(/(\.\d{4})?(\.resx)?$/, '');
    const document = this.document(`${base}.${language}.resx`) ?? this.document(`${base}.resx`) ?? this.document(webResource);
    if (!document) {
      throw new Error(`Xrm.Utility.getResourceString: there is no web resource '${webResource}'`);
    }
    const entry = [...document.querySelectorAll('data')].find((data) => data.getAttribute('name') === key);
    return entry?.querySelector('value')?.textContent ?? '';
  }

  private document(name: string): Document | null {
    const known = this.known.get(name);
    if (known !== undefined) {
      return known;
    }
    const text = this.read(`/WebResources/${name}`);
    const document = text === null ? null : parseXml(text);
    this.known.set(name, document);
    return document;
  }
}

function readNow(address: string): string | null {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  return request.status === 200 ? request.responseText : null;
}
