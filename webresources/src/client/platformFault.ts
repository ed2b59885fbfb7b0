import { Fault } from '../model/fault';
import type { Words } from '../model/texts';

/**
 * The platform's codes for "your roles don't reach", as unsigned numbers: PrivilegeDenied, AccessDenied on a row, the owner's
 * privilege, CrmSecurityError, AccessDenied.
 */
const deniedCodes: readonly number[] = [0x80040220, 0x80048306, 0x80040231, 0x80040256, 0x80048405];
const forbidden = 403;

/** What the Client API rejects with; which of these are there depends on the client and its version. */
interface PlatformError {
  readonly message?: unknown;
  readonly errorCode?: unknown;
  readonly code?: unknown;
  readonly status?: unknown;
  readonly httpStatus?: unknown;
}

export function platformFault(error: unknown, otherwise: Words = String(error)): Fault {
  const { message, errorCode, code, status, httpStatus } = (error ?? {}) as PlatformError;
  const denied = [errorCode, code].some(isDenied) || [status, httpStatus].some((value) => Number(value) === forbidden);
  return new Fault(denied ? 'denied' : 'failed', typeof message === 'string' && message !== '' ? message : otherwise);
}

/** An answer that came, but says no. The body carries the platform's message, unless a gateway answered. */
export async function answeredFault(response: Response): Promise<Fault> {
  const body = (await response.json().catch(() => null)) as { error?: { code?: string; message?: string } } | null;
  const { status } = response;
  return platformFault({ ...body?.error, status }, (texts) => texts.filled('fault.status', { status }));
}

/** Codes come signed, unsigned or as 0x text; all name the same 32 bits. */
function isDenied(code: unknown): boolean {
  return deniedCodes.includes(Number(code) >>> 0);
}
