import type { Changes } from './Changes';

export type NoticeLevel = 'success' | 'error' | 'warning' | 'info';

export interface Notice {
  readonly id: string;
  readonly level: NoticeLevel;
  readonly message: string;
  readonly canClose: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Message bars, each known by an id: a second one with the same id takes the place of the first. */
export class Notices {
  private readonly shown = new Map<string, Notice>();

  constructor(private readonly changes: Changes) {}

  get list(): readonly Notice[] {
    return [...this.shown.values()];
  }

  show(notice: Notice): void {
    this.shown.set(notice.id, notice);
    this.changes.announce();
  }

  /** Whether there was one. */
  clear(id: string): boolean {
    const cleared = this.shown.delete(id);
    this.changes.announce();
    return cleared;
  }
}
