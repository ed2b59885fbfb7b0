import { Fault } from '../model/fault';
import type { EraseReport, PersonFile, PrivacyClient } from '../model/privacy';
import { eraseRequest, exportRequest } from './privacyRequests';
import { execute } from './execute';

/** The platform's side of the privacy page, through the Client API. */
export class XrmPrivacyClient implements PrivacyClient {
  constructor(private readonly xrm: Xrm.XrmStatic) {}

  readFile(contactId: string): Promise<PersonFile> {
    return this.report<PersonFile>(exportRequest(contactId));
  }

  erase(contactId: string, reason: string, continuation: string | null): Promise<EraseReport> {
    return this.report<EraseReport>(eraseRequest(contactId, reason, continuation));
  }

  /** A version we don't know is refused: half of it shown would mislead. */
  private async report<T extends { readonly version: 1 }>(request: object): Promise<T> {
    const { Report } = await execute(this.xrm, request);
    const report = (typeof Report === 'string' ? JSON.parse(Report) : null) as { version?: unknown } | null;
    if (report?.version !== 1) {
      throw new Fault('failed', (texts) => texts.plain('fault.unknownVersion'));
    }
    return report as T;
  }
}
