import type { FetchedRows } from '../api/fetchRows';
import type { TableView } from '../api/formView';
import { toError } from '../api/PlatformError';
import type { Row } from '../api/rows';
import type { TableViews, ViewColumn, ViewView } from '../api/viewView';
import { Changes } from './Changes';
import { gridFetch, type ColumnFilter, type Parent, type Sort } from './gridQuery';
import { viewSort } from './viewSort';

/** Answers a query about the rows of a table. */
export type RowSource = (set: string, fetchXml: string) => Promise<FetchedRows>;

export interface GridOptions {
  readonly pageSize: number;
  readonly parent?: Parent;
}

/** Rows of a table as a view lists them: what of them is wanted, what is there, what is selected. */
export class GridModel {
  readonly changes = new Changes();
  rows: readonly Row[] = [];
  total: number | null = null;
  hasMore = false;
  isLoading = false;
  error: Error | null = null;
  search = '';
  page = 1;
  private shownView: ViewView;
  private sorting: Sort | null = null;
  private readonly columnFilters = new Map<string, ColumnFilter>();
  private readonly selectedIds = new Set<string>();
  /** Where the pages before end, by the page that begins there. */
  private cookies: (string | null)[] = [];
  private loadCount = 0;

  constructor(
    readonly views: TableViews,
    view: ViewView,
    private readonly source: RowSource,
    readonly options: GridOptions
  ) {
    this.shownView = view;
  }

  get table(): TableView {
    return this.views.table;
  }

  get view(): ViewView {
    return this.shownView;
  }

  /** How the rows are sorted: as the user wants it, else as the view does. */
  get sort(): Sort | null {
    return this.sorting ?? viewSort(this.shownView);
  }

  get filters(): readonly ColumnFilter[] {
    return [...this.columnFilters.values()];
  }

  get selected(): readonly string[] {
    return [...this.selectedIds];
  }

  get isNarrowed(): boolean {
    return this.columnFilters.size > 0 || this.search.trim() !== '';
  }

  filterOf(column: ViewColumn): ColumnFilter | null {
    return this.columnFilters.get(column.name) ?? null;
  }

  idOf(row: Row): string {
    return String(row[this.table.key]);
  }

  isSelected(row: Row): boolean {
    return this.selectedIds.has(this.idOf(row));
  }

  show(view: ViewView): Promise<void> {
    this.shownView = view;
    this.sorting = null;
    this.columnFilters.clear();
    return this.restart();
  }

  sortBy(column: ViewColumn): Promise<void> {
    const before = this.sort;
    this.sorting = { column, descending: before?.column.name === column.name && !before.descending };
    return this.restart();
  }

  filterBy(column: ViewColumn, filter: ColumnFilter | null): Promise<void> {
    if (filter === null) {
      this.columnFilters.delete(column.name);
    } else {
      this.columnFilters.set(column.name, filter);
    }
    return this.restart();
  }

  find(text: string): Promise<void> {
    this.search = text;
    return this.restart();
  }

  clear(): Promise<void> {
    this.columnFilters.clear();
    this.search = '';
    return this.restart();
  }

  turnTo(page: number): Promise<void> {
    this.page = page;
    return this.load();
  }

  toggle(row: Row): void {
    const id = this.idOf(row);
    if (!this.selectedIds.delete(id)) {
      this.selectedIds.add(id);
    }
    this.changes.announce();
  }

  /** All rows of the page, or none where all are selected. */
  toggleAll(): void {
    const all = this.rows.map((row) => this.idOf(row));
    const isFull = all.every((id) => this.selectedIds.has(id));
    this.selectedIds.clear();
    if (!isFull) {
      for (const id of all) {
        this.selectedIds.add(id);
      }
    }
    this.changes.announce();
  }

  /** From the first page on, for what is wanted now. */
  restart(): Promise<void> {
    this.page = 1;
    this.cookies = [];
    return this.load();
  }

  async load(): Promise<void> {
    this.loadCount += 1;
    const load = this.loadCount;
    this.isLoading = true;
    this.selectedIds.clear();
    this.changes.announce();
    const answer = await this.read();
    // An answer to what is no longer asked comes too late.
    if (load === this.loadCount) {
      this.take(answer);
    }
  }

  private read(): Promise<FetchedRows | Error> {
    const fetch = gridFetch(this.table, this.shownView, {
      sort: this.sorting,
      filters: this.filters,
      search: this.search,
      searched: this.views.quickFind,
      parent: this.options.parent ?? null,
      page: this.page,
      pageSize: this.options.pageSize,
      cookie: this.cookies[this.page] ?? null,
    });
    return this.source(this.table.set, fetch).catch(toError);
  }

  private take(answer: FetchedRows | Error): void {
    this.isLoading = false;
    if (answer instanceof Error) {
      this.error = answer;
      this.rows = [];
      this.total = null;
      this.hasMore = false;
    } else {
      this.error = null;
      this.rows = answer.rows;
      this.total = answer.total;
      this.hasMore = answer.hasMore;
      this.cookies[this.page + 1] = answer.cookie;
    }
    this.changes.announce();
  }
}
