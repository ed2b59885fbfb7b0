import type { CellView } from '../api/formView';
import type { Changes } from './Changes';
import type { ColumnState } from './ColumnState';
import { Frame } from './Frame';
import { Part } from './Part';

/** A control on the form: what scripts and typing have made of the cell. */
export class ControlState extends Part {
  /** The page inside; only web resources have one. */
  readonly frame: Frame | null;
  private isDisabled: boolean;
  private typed: string | null = null;
  private asksForValue = false;
  private readonly notifications = new Map<string, string>();

  constructor(
    readonly cell: CellView,
    readonly column: ColumnState | null,
    changes: Changes,
    /** Whether the record or the column is kept from being changed, whatever scripts say. */
    private readonly isLocked: () => boolean = () => false
  ) {
    super(cell.id, cell.label === '' && cell.showLabel ? (column?.field.label ?? '') : cell.label, cell.visible, changes);
    this.isDisabled = cell.disabled;
    this.frame = cell.kind === 'webresource' ? new Frame(changes) : null;
  }

  get disabled(): boolean {
    return this.isDisabled || this.isLocked();
  }

  set disabled(disabled: boolean) {
    this.isDisabled = disabled;
    this.changes.announce();
  }

  /** Why what was typed is no value; it is not saved while this stands. */
  get problem(): string | null {
    return this.typed;
  }

  set problem(problem: string | null) {
    if (problem !== this.typed) {
      this.typed = problem;
      this.changes.announce();
    }
  }

  /** Whether it keeps the form from being saved. */
  get isFaulty(): boolean {
    return this.visible && (this.typed !== null || this.isMissing);
  }

  /** What stands below the control. */
  get remarks(): readonly string[] {
    const missing = this.asksForValue && this.isMissing ? [`${this.label}: Required fields must be filled in.`] : [];
    return [...(this.typed === null ? [] : [this.typed]), ...missing, ...this.notifications.values()];
  }

  /** Says from now on when a required value is missing; before the first save that would be nagging. */
  askForValue(): void {
    this.asksForValue = true;
    this.changes.announce();
  }

  notify(message: string, id: string): boolean {
    this.notifications.set(id, message);
    this.changes.announce();
    return true;
  }

  /** Without an id, all of them. */
  clear(id?: string): boolean {
    const count = this.notifications.size;
    if (id === undefined) {
      this.notifications.clear();
    } else {
      this.notifications.delete(id);
    }
    this.changes.announce();
    return this.notifications.size < count;
  }

  private get isMissing(): boolean {
    return !this.disabled && this.column?.isMissing === true;
  }
}
