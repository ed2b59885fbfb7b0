import type { ColumnState } from './ColumnState';
import type { TabState } from './TabState';

/** The scripts' side of a form: each call raises one event. */
export interface Scripts {
  changed(column: ColumnState): void;
  tabChanged(tab: TabState): void;
  /** Resolves when all handlers are done. */
  saving(attempt: SaveAttempt): Promise<void>;
  /** With the reason, where the save failed. */
  saved(failure: Error | null): void;
  /** New data are in the form. */
  loaded(state: number): void;
}

/** A save that handlers of OnSave may prevent. */
export interface SaveAttempt {
  readonly mode: number;
  isPrevented: boolean;
}

/** The platform's numbers for why data were loaded. */
export const loadStates = { initial: 1, save: 2, refresh: 3 };
