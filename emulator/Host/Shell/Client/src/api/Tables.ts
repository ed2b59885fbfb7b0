import type { FormView, TableView } from './formView';
import type { WebApi } from './WebApi';

interface EntityDefinition {
  readonly LogicalName: string;
  readonly EntitySetName: string;
  readonly PrimaryIdAttribute: string;
  readonly PrimaryNameAttribute: string | null;
  readonly ObjectTypeCode: number | null;
  readonly IsActivity: boolean;
  readonly DisplayName: { readonly UserLocalizedLabel: { readonly Label: string } | null };
}

const wanted = 'LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,ObjectTypeCode,IsActivity,DisplayName';

/** What tables are called in the Web API. Most of those that pages and scripts ask for have a form, which says it all. */
export class Tables {
  private readonly forms = new Map<string, Promise<FormView>>();
  private readonly definitions = new Map<string, Promise<TableView>>();

  constructor(
    private readonly api: WebApi,
    private readonly readForm: (table: string) => Promise<FormView>
  ) {}

  /** The form by which rows of a table are shown. */
  form(table: string): Promise<FormView> {
    return once(this.forms, table, this.readForm);
  }

  /** Tables without a form are looked up as clients of the platform do. */
  find(table: string): Promise<TableView> {
    return this.form(table).then(
      (form) => form.table,
      () => once(this.definitions, table, (name) => this.define(name))
    );
  }

  private async define(table: string): Promise<TableView> {
    const found = await this.api.read<EntityDefinition>(`EntityDefinitions(LogicalName='${encodeURIComponent(table)}')?$select=${wanted}`);
    return {
      name: found.LogicalName,
      label: found.DisplayName.UserLocalizedLabel?.Label ?? found.LogicalName,
      set: found.EntitySetName,
      key: found.PrimaryIdAttribute,
      primaryName: found.PrimaryNameAttribute,
      typeCode: found.ObjectTypeCode,
      isActivity: found.IsActivity,
    };
  }
}

/** Asks once; what failed is asked again. */
function once<T>(known: Map<string, Promise<T>>, name: string, ask: (name: string) => Promise<T>): Promise<T> {
  let answer = known.get(name);
  if (!answer) {
    answer = ask(name);
    known.set(name, answer);
    answer.catch(() => known.delete(name));
  }
  return answer;
}
