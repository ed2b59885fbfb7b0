/** A function that a script wants called, by the name that an error about it gives. */
export interface Handler {
  readonly name: string;
  readonly run: (context: never) => unknown;
}

/** The handlers of one event, in the order in which they run. */
export class Handlers {
  private readonly list: Handler[] = [];

  add(run: Handler['run'], name?: string): void {
    this.list.push({ run, name: name ?? (run.name === '' ? 'an anonymous function' : run.name) });
  }

  remove(run: Handler['run']): void {
    const index = this.list.findIndex((handler) => handler.run === run);
    if (index >= 0) {
      this.list.splice(index, 1);
    }
  }

  /** As it is now: handlers that others add take part from the next time on. */
  get all(): readonly Handler[] {
    return [...this.list];
  }
}
