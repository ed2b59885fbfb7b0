/** Where a value leads: web addresses, mail and telephone. Null for what leads nowhere, or nowhere safe. */
export function safeLink(kind: string, format: string, value: unknown): string | null {
  if (typeof value !== 'string' || value === '') {
    return null;
  }
  if (kind === 'email' || format === 'email') {
    return `mailto:${encodeURIComponent(value).replace('%40', '@')}`;
  }
  if (format === 'phone') {
    return `tel:${value.replace(/[^+\d]/g, '')}`;
  }
  return kind === 'url' || format === 'url' ? webAddress(value) : null;
}

function webAddress(value: string): string | null {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:/i.test(address) && URL.canParse(address) ? new URL(address).href : null;
}
