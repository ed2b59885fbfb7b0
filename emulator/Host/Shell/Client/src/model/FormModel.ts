import type { CellView, FormView, TableRights, TabView } from '../api/formView';
import type { Row } from '../api/rows';
import { Changes } from './Changes';
import { ColumnState } from './ColumnState';
import { ControlState } from './ControlState';
import { lockOf, type Lock } from './lock';
import { Notices } from './Notices';
import { SectionState, TabState } from './TabState';
import type { Value } from './value';

/** A form with a record in it, apart from how it is drawn and from who scripts it. */
export class FormModel {
  readonly changes = new Changes();
  readonly notices = new Notices(this.changes);
  readonly columns: ReadonlyMap<string, ColumnState>;
  readonly tabs: readonly TabState[];
  readonly header: readonly ControlState[];
  /** What is being typed and isn't a value yet; calling it makes it one. */
  readonly drafts = new Set<() => void>();
  private shown: TabState | null;
  private loadCount = 0;
  private resetCount = 0;
  private row: Row;

  constructor(
    readonly view: FormView,
    /** Bare, as the Web API takes it; empty for a record that is still to be made. */
    readonly id: string,
    row: Row,
    /** What the user may do with this record. */
    readonly rights: TableRights = view.table.rights
  ) {
    this.row = row;
    this.columns = new Map(view.fields.map((field) => [field.name, new ColumnState(field, row, this.changes, this.isNew)]));
    this.tabs = view.tabs.map((tab) => this.tab(tab));
    this.header = view.header.map((cell) => this.control(cell));
    this.shown = this.tabs.find((tab) => tab.visible) ?? null;
    if (this.shown) {
      this.shown.wasShown = true;
    }
  }

  /** The properties that the form needs of its record. */
  static properties(view: FormView): string[] {
    const names = view.fields.map((field) => field.property);
    return view.table.primaryName === null ? names : [...names, view.table.primaryName];
  }

  get isNew(): boolean {
    return this.id === '';
  }

  /** Why nothing of the record can be changed; null where it can. */
  get lock(): Lock | null {
    return lockOf(this);
  }

  get title(): string {
    if (this.isNew) {
      return `New ${this.view.table.label}`;
    }
    const name = this.view.table.primaryName;
    const title = name === null ? undefined : this.row[name];
    return typeof title === 'string' && title !== '' ? title : '(no name)';
  }

  get controls(): readonly ControlState[] {
    return [...this.header, ...this.tabs.flatMap((tab) => tab.sections).flatMap((section) => section.controls)];
  }

  get isDirty(): boolean {
    return [...this.columns.values()].some((column) => column.isDirty);
  }

  get current(): TabState | null {
    return this.shown;
  }

  set current(tab: TabState | null) {
    this.shown = tab;
    if (tab) {
      tab.wasShown = true;
    }
    this.changes.announce();
  }

  /** What a save sends. */
  payload(): Record<string, unknown> {
    const sent = [...this.columns.values()].filter((column) => column.isSent);
    return Object.fromEntries(sent.map((column) => column.payload()));
  }

  /** How often the record has been read again: what hangs on it is read again then, too. */
  get loads(): number {
    return this.loadCount;
  }

  /** How often what was typed was thrown away. */
  get resets(): number {
    return this.resetCount;
  }

  /** The values as they are now. */
  values(): ReadonlyMap<ColumnState, Value> {
    return new Map([...this.columns.values()].map((column) => [column, column.value]));
  }

  /** What the server made of the values that were sent. */
  load(row: Row, sent: ReadonlyMap<ColumnState, Value>): void {
    this.row = row;
    this.loadCount += 1;
    for (const column of this.columns.values()) {
      column.load(row, sent.get(column));
    }
    this.changes.announce();
  }

  /** The record as it is on the server, without what was changed here. */
  reset(row: Row): void {
    this.resetCount += 1;
    for (const control of this.controls) {
      control.problem = null;
    }
    this.load(row, this.values());
  }

  private tab(view: TabView): TabState {
    const columns = view.columns.map(({ width, sections }) => ({
      width,
      sections: sections.map((section) => new SectionState(section, section.cells.map((cell) => this.control(cell)), this.changes)),
    }));
    return new TabState(view, columns, this.changes);
  }

  private control(cell: CellView): ControlState {
    const column = cell.column === null ? null : (this.columns.get(cell.column) ?? null);
    return new ControlState(cell, column, this.changes, () => this.lock !== null || (column !== null && !this.mayWrite(column)));
  }

  /** A state is changed by commands. */
  private mayWrite({ field }: ColumnState): boolean {
    return field.type !== 'State' && field.type !== 'PartyList' && field.rights.read && (this.isNew ? field.rights.create : field.rights.write);
  }
}
