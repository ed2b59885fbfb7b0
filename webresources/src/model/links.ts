export interface SafeLink {
  readonly href: string;
  readonly host: string;
}

/** A link that may be followed: http or https, without a name or password that would dress up the host. Everything else is text. */
export function safeLink(url: string | null): SafeLink | null {
  const parsed = url === null ? null : parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    return null;
  }
  return { href: parsed.href, host: parsed.host };
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
