import { bracedId, type Row } from '../api/rows';
import { toError } from '../api/PlatformError';
import type { ColumnState } from './ColumnState';
import type { ControlState } from './ControlState';
import type { FormModel } from './FormModel';
import { saveModes } from './saveModes';
import { loadStates, type SaveAttempt, type Scripts } from './Scripts';
import type { TabState } from './TabState';
import type { Value } from './value';

/** Where the record is read from and written to. */
export interface RecordStore {
  read(): Promise<Row>;
  write(changes: Record<string, unknown>): Promise<void>;
  /** Makes the record; resolves with its id. */
  create(values: Record<string, unknown>): Promise<string>;
}

/** What surrounds the form. */
export interface FormPage {
  readonly organization: string;
  /** The user's language, as the platform numbers them. */
  readonly languageId: number;
  /** Leaves the form; with the record that was made, where one was. */
  close(made?: Xrm.LookupValue | null): void;
  /** Goes on with another new record. */
  startNew(): void;
  /** Goes on with the record that was made. */
  created(made: Xrm.LookupValue): void;
  /** Shows why the server said no. */
  fail(error: Error): void;
  focus(control: ControlState): void;
}

const requiredNotice = 'emulator.required';

/** What can be done with a form: by its user, and by scripts in their name. */
export class FormSession {
  private saving: Promise<boolean> | null = null;

  constructor(
    readonly model: FormModel,
    private readonly store: RecordStore,
    private readonly scripts: Scripts,
    readonly page: FormPage
  ) {}

  get isSaving(): boolean {
    return this.saving !== null;
  }

  /** A change by the user; one by a script raises no OnChange. */
  change(column: ColumnState, value: Value): void {
    column.value = value;
    this.scripts.changed(column);
  }

  /** The tab that is left changes its state first. */
  show(tab: TabState): void {
    const left = this.model.current;
    if (tab === left) {
      return;
    }
    this.model.current = tab;
    if (left) {
      this.scripts.tabChanged(left);
    }
    this.scripts.tabChanged(tab);
  }

  /** A tab that is hidden can't stay the one that is shown. */
  setVisible(tab: TabState, visible: boolean): void {
    tab.visible = visible;
    const next = this.model.tabs.find((other) => other.visible);
    if (!visible && tab === this.model.current && next) {
      this.show(next);
    }
  }

  focus(control: ControlState): void {
    const tab = this.model.tabs.find((candidate) => candidate.sections.some((section) => section.controls.includes(control)));
    if (tab) {
      this.show(tab);
    }
    this.page.focus(control);
  }

  /** Rejects with what the server said; the user has read it by then. A second save while one runs is the same save. */
  save(mode: number): Promise<boolean> {
    this.saving ??= this.saveOnce(mode).finally(() => {
      this.saving = null;
      this.model.changes.announce();
    });
    this.model.changes.announce();
    return this.saving;
  }

  async refresh(save: boolean): Promise<void> {
    if (save && !(await this.save(saveModes.save))) {
      return;
    }
    this.model.reset(await this.store.read());
    this.scripts.loaded(loadStates.refresh);
  }

  private async saveOnce(mode: number): Promise<boolean> {
    if (!Object.values(saveModes).includes(mode)) {
      throw new Error(`Saving in mode ${mode} is not there in the emulator yet`);
    }
    for (const commit of [...this.model.drafts]) {
      commit();
    }
    if (!this.isComplete()) {
      return false;
    }
    const attempt: SaveAttempt = { mode, isPrevented: false };
    await this.scripts.saving(attempt);
    if (attempt.isPrevented) {
      return false;
    }
    let made: Xrm.LookupValue | null = null;
    try {
      made = this.model.isNew ? await this.create() : await this.write();
    } catch (thrown) {
      const error = toError(thrown);
      this.page.fail(error);
      this.scripts.saved(error);
      throw error;
    }
    this.scripts.saved(null);
    if (!made) {
      this.scripts.loaded(loadStates.save);
    }
    this.goOn(mode, made);
    return true;
  }

  private goOn(mode: number, made: Xrm.LookupValue | null): void {
    if (mode === saveModes.saveAndNew) {
      this.page.startNew();
    } else if (mode === saveModes.saveAndClose) {
      this.page.close(made);
    } else if (made) {
      this.page.created(made);
    }
  }

  private async create(): Promise<Xrm.LookupValue> {
    const { table } = this.model.view;
    const id = await this.store.create(this.model.payload());
    const name = this.model.columns.get(table.primaryName ?? '')?.value;
    return { id: bracedId(id), name: typeof name === 'string' ? name : '', entityType: table.name };
  }

  private async write(): Promise<null> {
    const changes = this.model.payload();
    if (Object.keys(changes).length > 0) {
      const sent = this.model.values();
      await this.store.write(changes);
      this.model.load(await this.store.read(), sent);
    }
    return null;
  }

  /** As on the platform, a form that isn't complete is not saved, and OnSave not raised. */
  private isComplete(): boolean {
    const faulty = this.model.controls.filter((control) => control.isFaulty);
    if (faulty.length === 0) {
      this.model.notices.clear(requiredNotice);
      return true;
    }
    for (const control of faulty) {
      control.askForValue();
    }
    const names = [...new Set(faulty.map((control) => control.label))].join(', ');
    this.model.notices.show({ id: requiredNotice, level: 'error', message: `Before you save, check: ${names}.`, canClose: true });
    return false;
  }
}
