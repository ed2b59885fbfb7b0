import { PlatformError } from '../api/PlatformError';
import type { DialogContent } from './Dialogs';

/** What a plug-in throws on purpose (…/developer/data-platform/handle-exceptions). */
const pluginFault = '0x80040265';

/** A failure in the server's own words; a plug-in's as the platform shows it. */
export function faultDialog(error: Error): DialogContent {
  const code = error instanceof PlatformError ? error.code : '';
  return {
    title: code === pluginFault ? 'Business Process Error' : 'Something went wrong',
    text: error.message,
    ...(error instanceof PlatformError && code !== '' ? { details: `Error code: ${code}\nHTTP status: ${error.status}` } : {}),
    confirm: 'OK',
  };
}
