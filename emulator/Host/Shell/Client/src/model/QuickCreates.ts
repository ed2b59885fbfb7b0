import { Changes } from './Changes';

export interface QuickCreateRequest {
  readonly table: string;
  /** The values with which the record begins, by column. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Records made beside the page, one at a time. */
export class QuickCreates {
  readonly changes = new Changes();
  private readonly waiting: { readonly request: QuickCreateRequest; readonly answer: (made: Xrm.LookupValue[]) => void }[] = [];

  get current(): QuickCreateRequest | null {
    return this.waiting[0]?.request ?? null;
  }

  /** Resolves with what was made; with nothing where the user thought better of it. */
  open(request: QuickCreateRequest): Promise<Xrm.LookupValue[]> {
    return new Promise((answer) => {
      this.waiting.push({ request, answer });
      this.changes.announce();
    });
  }

  close(made: Xrm.LookupValue[]): void {
    this.waiting.shift()?.answer(made);
    this.changes.announce();
  }
}
