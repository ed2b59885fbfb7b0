import { errorOf } from './PlatformError';

/** Reads what pages are drawn from, from the emulator's own addresses. Parameters without a value are left out. */
export async function readShell<T>(path: string, parameters: Record<string, string | null>): Promise<T> {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => pair[1] !== null);
  const response = await fetch(`/emulator/shell/${path}?${new URLSearchParams(given).toString()}`);
  if (!response.ok) {
    throw await errorOf(response);
  }
  return (await response.json()) as T;
}
