import type { FormView, TableRights, TableView } from './formView';
import { bareId } from './rows';
import type { AskShell } from './shellData';
import type { TableViews } from './viewView';

export type FormKind = 'main' | 'quickview' | 'quickcreate' | 'card';

/** Tables with their forms and views, as the app has them. */
export class Tables {
  private readonly known = new Map<string, Promise<unknown>>();

  constructor(
    private readonly ask: AskShell,
    private readonly app: string | null
  ) {}

  find(table: string): Promise<TableView> {
    return this.once('table', { etn: table });
  }

  /** The form named, else the first of its kind. */
  form(table: string, kind: FormKind = 'main', formId: string | null = null): Promise<FormView> {
    return this.once('form', { etn: table, type: kind, formid: formId === null ? null : bareId(formId), appname: this.app });
  }

  /** The views that may be picked; the one named is among them. */
  views(table: string, viewId: string | null = null): Promise<TableViews> {
    return this.once('views', { etn: table, viewid: viewId === null ? null : bareId(viewId), appname: this.app });
  }

  /** What the user may do with one row; asked each time, as rows change hands. */
  rights(table: string, id: string): Promise<TableRights> {
    return this.ask('rights', { etn: table, id: bareId(id) });
  }

  /** Asks once; what failed is asked again. */
  private once<T>(what: string, parameters: Record<string, string | null>): Promise<T> {
    const key = JSON.stringify([what, parameters]);
    const known = this.known.get(key);
    if (known) {
      return known as Promise<T>;
    }
    const answer = this.ask<T>(what, parameters);
    this.known.set(key, answer);
    answer.catch(() => this.known.delete(key));
    return answer;
  }
}
