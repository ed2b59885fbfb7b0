import type { Host } from './host';

/** The contact that the page is about: the form knows best; the address knows it when the form handed nothing over. Null while unsaved. */
export function contactIdOf(host: Host, query: string): string | null {
  return host.formContext ? normalized(host.formContext.data.entity.getId()) : idFrom(query);
}

function idFrom(query: string): string | null {
  const parameters = new URLSearchParams(query);
  return parameters.get('typename') === 'contact' ? normalized(parameters.get('id') ?? '') : null;
}

/** The platform writes ids as {AAAA-…} in one place and as aaaa-… in another. */
function normalized(id: string): string | null {
  const bare = id.replace(/[{}]/g, '').toLowerCase();
  return bare === '' ? null : bare;
}
