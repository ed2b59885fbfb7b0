import type { HandlerView } from '../api/formView';
import { toError } from '../api/PlatformError';
import type { FormEvents, ScriptFault } from './FormEvents';
import type { Handlers } from './Handlers';

/** Loads the form's libraries, one after the other: later ones may build on earlier ones. */
export async function loadLibraries(libraries: readonly string[], report: (fault: ScriptFault) => void): Promise<void> {
  for (const library of libraries) {
    await loadScript(`/WebResources/${library}`).catch((thrown: unknown) => {
      report({ event: 'loading of libraries', handler: library, error: toError(thrown) });
    });
  }
}

/** Loads a library that may be there already. */
export async function loadLibrary(library: string): Promise<void> {
  const address = `/WebResources/${library}`;
  if (!document.querySelector(`script[src="${address}"]`)) {
    await loadScript(address);
  }
}

/** A function by its name, and what it belongs to. */
export function functionNamed(name: string, library: string): (parameters: readonly unknown[]) => unknown {
  const path = name.split('.');
  const owner = path.slice(0, -1).reduce<unknown>(memberOf, window);
  const run = memberOf(owner, path[path.length - 1] ?? '');
  if (typeof run !== 'function') {
    throw new Error(`${library} has no function ${name}.`);
  }
  return (parameters) => run.apply(owner, [...parameters]) as unknown;
}

function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => {
      resolve();
    };
    script.onerror = () => {
      reject(new Error(`${address} could not be loaded.`));
    };
    document.head.append(script);
  });
}

/** Adds the handlers that the form names to its events. They run in the order in which the form names them. */
export function addHandlers(views: readonly HandlerView[], events: FormEvents, report: (fault: ScriptFault) => void): void {
  for (const view of views) {
    const handlers = handlersFor(view, events);
    if (handlers) {
      handlers.add((context: never) => call(view, context), view.function);
    } else {
      report({ event: view.event, handler: view.function, error: new Error(`The form event '${view.event}' is not there in the emulator yet`) });
    }
  }
}

function handlersFor({ event, column }: HandlerView, events: FormEvents): Handlers | null {
  switch (event.toLowerCase()) {
    case 'onload':
      return events.onLoad;
    case 'onsave':
      return events.onSave;
    case 'onchange':
      return events.changesOf(column ?? '');
    default:
      return null;
  }
}

function call({ function: name, library, passContext, parameters }: HandlerView, context: unknown): unknown {
  return functionNamed(name, library)([...(passContext ? [context] : []), ...values(parameters)]);
}

function memberOf(owner: unknown, name: string): unknown {
  return owner === undefined || owner === null ? undefined : (owner as Record<string, unknown>)[name];
}

/** Makers write parameters as a list of literals; texts may stand in single quotes. */
function values(parameters: string | null): unknown[] {
  const list = parameters?.trim() ?? '';
  return list === '' ? [] : (JSON.parse(`[${list.replace(/'([^'"]*)'/g, '"$1"')}]`) as unknown[]);
}
