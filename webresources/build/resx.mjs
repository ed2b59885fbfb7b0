const data = /<data name="([^"]+)" xml:space="preserve">\s*<value>([^<]*)<\/value>/g;
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The texts of a RESX file by their keys. Nothing is passed over: what can't be read as a text is an error that names the file. */
export function readResx(xml, file) {
  const found = [...xml.replace(/<!--[^]*?-->/g, '').matchAll(data)].map(([, key, value]) => [key, unescaped(value)]);
  const keys = new Set(found.map(([key]) => key));
  if (found.length === 0 || found.length !== [...xml.matchAll(/<data\b/g)].length || keys.size !== found.length) {
    throw new Error(`${file} is not a RESX file of texts with a key each, or has a key twice.`);
  }
  return Object.fromEntries(found);
}

/** The names in braces. */
export function placeholders(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
}

function unescaped(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) => {
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return name ? (entities[name] ?? whole) : String.fromCodePoint(code);
  });
}
