import { toError } from '../api/PlatformError';
import type { ColumnState } from '../model/ColumnState';
import type { SaveAttempt, Scripts } from '../model/Scripts';
import type { TabState } from '../model/TabState';
import { loadArguments, saveArguments, savedArguments } from './eventArguments';
import { executionContext, type Execution } from './executionContext';
import { Handlers } from './Handlers';

/** A script that threw: during which event, in which function. */
export interface ScriptFault {
  readonly event: string;
  readonly handler: string;
  readonly error: Error;
}

/** What scripts belong to; made after the events, as it offers to add handlers to them. */
export interface Stage {
  readonly formContext: Xrm.FormContext;
  readonly globalContext: Xrm.GlobalContext;
}

/** The events of a form. A handler that throws is reported, and the next one runs. */
export class FormEvents implements Scripts {
  readonly onLoad = new Handlers();
  readonly onDataLoad = new Handlers();
  readonly onSave = new Handlers();
  readonly onPostSave = new Handlers();
  private readonly onChange = new Map<string, Handlers>();
  private readonly onTabStateChange = new Map<TabState, Handlers>();

  constructor(
    private readonly stage: () => Stage,
    private readonly report: (fault: ScriptFault) => void
  ) {}

  changesOf(column: string): Handlers {
    return handlersOf(this.onChange, column);
  }

  tabStateChangesOf(tab: TabState): Handlers {
    return handlersOf(this.onTabStateChange, tab);
  }

  /** The form is there for the first time. */
  load(state: number): void {
    void this.raise('OnLoad', this.onLoad, this.entity, loadArguments(state));
    this.loaded(state);
  }

  loaded(state: number): void {
    void this.raise('OnLoad of data', this.onDataLoad, this.entity, loadArguments(state));
  }

  changed(column: ColumnState): void {
    const { name } = column.field;
    void this.raise(`OnChange of ${name}`, this.changesOf(name), this.stage().formContext.getAttribute(name), null);
  }

  tabChanged(tab: TabState): void {
    void this.raise(`TabStateChange of ${tab.name}`, this.tabStateChangesOf(tab), this.stage().formContext.ui.tabs.get(tab.name), null);
  }

  /** The save waits for promises that handlers return. */
  async saving(attempt: SaveAttempt): Promise<void> {
    await Promise.all(this.raise('OnSave', this.onSave, this.entity, saveArguments(attempt)));
  }

  saved(failure: Error | null): void {
    void this.raise('OnPostSave', this.onPostSave, this.entity, savedArguments(failure, this.entity));
  }

  private get entity(): Xrm.Entity {
    return this.stage().formContext.data.entity;
  }

  /** Resolves when the promises are kept that handlers returned; none of them rejects. */
  private raise(event: string, handlers: Handlers, source: unknown, eventArgs: object | null): Promise<void>[] {
    const execution: Execution = { ...this.stage(), source, eventArgs, variables: new Map() };
    return handlers.all.map(async ({ name, run }, depth) => {
      try {
        await run(executionContext(execution, depth) as never);
      } catch (thrown) {
        this.report({ event, handler: name, error: toError(thrown) });
      }
    });
  }
}

function handlersOf<K>(known: Map<K, Handlers>, key: K): Handlers {
  let handlers = known.get(key);
  if (!handlers) {
    handlers = new Handlers();
    known.set(key, handlers);
  }
  return handlers;
}
