import { there } from './there';

export interface Execution {
  readonly formContext: Xrm.FormContext;
  readonly globalContext: Xrm.GlobalContext;
  readonly source: unknown;
  readonly eventArgs: object | null;
  /** Shared by the handlers of one event. */
  readonly variables: Map<string, unknown>;
}

type AnyContext = Xrm.Events.EventContext & { getEventArgs(): object | null };

/** What a handler is given. */
export function executionContext(execution: Execution, depth: number): AnyContext {
  return there<AnyContext>('executionContext', {
    getContext: () => execution.globalContext,
    getDepth: () => depth,
    getEventArgs: () => execution.eventArgs,
    getEventSource: () => execution.source as ReturnType<AnyContext['getEventSource']>,
    getFormContext: () => execution.formContext,
    getSharedVariable: <T>(key: string) => execution.variables.get(key) as T,
    setSharedVariable: (key, value) => {
      execution.variables.set(key, value);
    },
  });
}
