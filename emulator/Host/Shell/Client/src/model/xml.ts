export function parseXml(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'text/xml');
}

export function writeXml(document: Document): string {
  return new XMLSerializer().serializeToString(document);
}
