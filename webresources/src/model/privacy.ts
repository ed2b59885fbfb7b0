/** What soc_ExportSubject answers, as far as the page needs it. */
export interface PersonFile {
  readonly version: 1;
  readonly counts: Readonly<Record<CountName | 'suggestedProfiles' | 'withheldMessages' | 'messagesLeftOut', number>>;
  readonly data: { readonly contact: { readonly fullname?: string } };
  readonly html: string;
}

/** What one pass of soc_EraseSubject answers. */
export interface EraseReport {
  readonly version: 1;
  readonly state: 'done' | 'more';
  readonly erased: Readonly<Record<CountName | 'suggestions' | 'contact', number>>;
  readonly remaining: number;
  readonly continuation: string | null;
  readonly left: readonly { readonly what: string; readonly sentence: string }[];
}

export const countNames = ['messages', 'conversations', 'profiles', 'observations', 'reactions', 'notes', 'ties'] as const;
export type CountName = (typeof countNames)[number];

/** What the page needs of the platform. Every promise is rejected with a Fault. */
export interface PrivacyClient {
  readFile(contactId: string): Promise<PersonFile>;
  erase(contactId: string, reason: string, continuation: string | null): Promise<EraseReport>;
}

const attempts = 3;

/** Erases pass by pass until nothing remains. A pass that lost a race against somebody who writes at the same moment is repeated. */
export async function eraseAll(client: PrivacyClient, contactId: string, reason: string, onPass: (report: EraseReport) => void): Promise<EraseReport> {
  let continuation: string | null = null;
  for (;;) {
    const report: EraseReport = await repeated(() => client.erase(contactId, reason, continuation), attempts);
    onPass(report);
    if (report.remaining === 0) {
      return report;
    }
    continuation = report.continuation;
  }
}

async function repeated<T>(call: () => Promise<T>, times: number): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (times <= 1 || (error as { kind?: unknown }).kind === 'denied') {
      throw error;
    }
    return repeated(call, times - 1);
  }
}
