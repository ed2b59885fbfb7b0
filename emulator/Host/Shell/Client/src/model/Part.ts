import type { Changes } from './Changes';

/** What tabs, sections and controls have in common: a name, a label, and whether they are there to be seen. */
export class Part {
  private shownLabel: string;
  private isVisible: boolean;

  constructor(
    readonly name: string,
    label: string,
    visible: boolean,
    protected readonly changes: Changes
  ) {
    this.shownLabel = label;
    this.isVisible = visible;
  }

  get label(): string {
    return this.shownLabel;
  }

  set label(label: string) {
    this.shownLabel = label;
    this.changes.announce();
  }

  get visible(): boolean {
    return this.isVisible;
  }

  set visible(visible: boolean) {
    this.isVisible = visible;
    this.changes.announce();
  }
}
