import { errorOf } from './PlatformError';

/** Asks the emulator for what pages are drawn from (emulator/Host/Shell/ShellMetadata.cs), as the user whom the cookie names. */
export type AskShell = <T>(what: string, parameters?: Parameters) => Promise<T>;

type Parameters = Readonly<Record<string, string | null | undefined>>;

export const askShell: AskShell = async <T>(what: string, parameters: Parameters = {}) => {
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '');
  const response = await fetch(`/emulator/shell/${what}?${new URLSearchParams(given).toString()}`);
  if (!response.ok) {
    throw await errorOf(response);
  }
  return (await response.json()) as T;
};
