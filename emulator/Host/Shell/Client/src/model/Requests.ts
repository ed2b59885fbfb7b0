import { Changes } from './Changes';

/** What is asked of the user over the page, one thing at a time. */
export class Requests<TRequest, TAnswer> {
  readonly changes = new Changes();
  private readonly waiting: { readonly request: TRequest; readonly answer: (answer: TAnswer) => void }[] = [];

  get current(): TRequest | null {
    return this.waiting[0]?.request ?? null;
  }

  open(request: TRequest): Promise<TAnswer> {
    return new Promise((answer) => {
      this.waiting.push({ request, answer });
      this.changes.announce();
    });
  }

  close(answer: TAnswer): void {
    this.waiting.shift()?.answer(answer);
    this.changes.announce();
  }
}

/** A record made beside the page; answered with what was made, with nothing where the user thought better of it. */
export interface QuickCreateRequest {
  readonly table: string;
  /** The values with which the record begins, by column. */
  readonly defaults?: Readonly<Record<string, string>>;
}

/** Rows to be chosen; answered with those, with nothing where the user thought better of it. */
export interface LookupRequest {
  readonly tables: readonly string[];
  readonly isMultiple: boolean;
}

/** Another page over this one; answered with what was saved there. */
export interface PageRequest {
  readonly address: string;
  readonly title: string;
  /** CSS lengths; null for what the page needs. */
  readonly width: string | null;
  readonly height: string | null;
  readonly isAside: boolean;
}

export type QuickCreates = Requests<QuickCreateRequest, Xrm.LookupValue[]>;
export type Lookups = Requests<LookupRequest, Xrm.LookupValue[]>;
export type PageDialogs = Requests<PageRequest, Xrm.LookupValue[]>;
