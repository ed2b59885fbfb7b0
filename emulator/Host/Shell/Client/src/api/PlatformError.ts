/** An answer that says no, in the platform's own words. Scripts get it as it is: the Client API rejects with errorCode and message. */
export class PlatformError extends Error {
  readonly errorCode: number;

  constructor(
    readonly status: number,
    /** Hexadecimal, as 0x80040220; empty where the server gave none. */
    readonly code: string,
    message: string
  ) {
    super(message);
    this.name = 'PlatformError';
    this.errorCode = Number(code) || 0;
  }

  get isDenied(): boolean {
    return this.status === 401 || this.status === 403;
  }

  get isAbsence(): boolean {
    return this.status === 404;
  }
}

interface ErrorBody {
  readonly error?: { readonly code?: string; readonly message?: string };
}

export async function errorOf(response: Response): Promise<PlatformError> {
  const body = (await response.json().catch(() => null)) as ErrorBody | null;
  const message = body?.error?.message ?? `The server answered ${response.status} ${response.statusText}`.trim();
  return new PlatformError(response.status, body?.error?.code ?? '', message);
}

/** Whatever was thrown, as an error with words in it. */
export function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
