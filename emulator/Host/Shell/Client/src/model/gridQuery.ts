import type { RelatedView, TableView } from '../api/formView';
import { bareId } from '../api/rows';
import type { ViewColumn, ViewView } from '../api/viewView';
import { parseXml, writeXml } from './xml';

export interface Sort {
  readonly column: ViewColumn;
  readonly descending: boolean;
}

/** A condition that a user adds to a view. */
export interface ColumnFilter {
  readonly column: ViewColumn;
  /** As FetchXML calls it. */
  readonly operator: string;
  readonly values: readonly string[];
}

/** The record on which the rows of a subgrid hang. */
export interface Parent {
  readonly related: RelatedView;
  readonly id: string;
}

export interface GridQuery {
  readonly sort: Sort | null;
  readonly filters: readonly ColumnFilter[];
  /** What quick find looks for. */
  readonly search: string;
  readonly searched: readonly string[];
  readonly parent: Parent | null;
  readonly page: number;
  readonly pageSize: number;
  readonly cookie: string | null;
}

/** A view's query, narrowed and sorted as its user wants it, for one page. */
export function gridFetch(table: TableView, view: ViewView, query: GridQuery): string {
  const document = parseXml(view.fetchXml);
  const fetch = document.documentElement;
  const entity = childOf(fetch, 'entity');
  if (!entity) {
    throw new Error(`The view '${view.name}' has no query.`);
  }
  page(fetch, query);
  addColumns(entity, table, view);
  if (query.sort) {
    sortBy(entity, query.sort);
  }
  for (const { column, operator, values } of query.filters) {
    addConditions(entity, 'and', [condition(document, column.field.name, operator, values, column.alias)]);
  }
  const search = query.search.trim();
  if (search !== '' && query.searched.length > 0) {
    addConditions(entity, 'or', query.searched.map((column) => condition(document, column, 'like', [`%${likeText(search)}%`], null)));
  }
  if (query.parent) {
    restrict(entity, table, query.parent);
  }
  return writeXml(document);
}

function page(fetch: Element, { page, pageSize, cookie }: GridQuery): void {
  fetch.removeAttribute('top');
  fetch.setAttribute('page', String(page));
  fetch.setAttribute('count', String(pageSize));
  fetch.setAttribute('returntotalrecordcount', 'true');
  if (cookie !== null) {
    fetch.setAttribute('paging-cookie', cookie);
  }
}

/** Layout and query are stored apart, and may differ: what is shown is asked for. */
function addColumns(entity: Element, table: TableView, view: ViewView): void {
  const names = [table.key, ...(table.primaryName === null ? [] : [table.primaryName])];
  for (const name of names) {
    addColumn(entity, name);
  }
  for (const { alias, field } of view.columns) {
    const owner = alias === null ? entity : [...entity.querySelectorAll('link-entity')].find((link) => link.getAttribute('alias') === alias);
    if (owner) {
      addColumn(owner, field.name);
    }
  }
}

function addColumn(owner: Element, name: string): void {
  const isThere = childrenOf(owner, 'attribute').some((attribute) => attribute.getAttribute('name') === name);
  if (!isThere && !childOf(owner, 'all-attributes')) {
    owner.insertBefore(make(owner, 'attribute', { name }), owner.firstChild);
  }
}

function sortBy(entity: Element, { column, descending }: Sort): void {
  for (const order of [...entity.querySelectorAll('order')]) {
    order.remove();
  }
  const attributes: Record<string, string> = { attribute: column.field.name, descending: String(descending) };
  if (column.alias !== null) {
    attributes.entityname = column.alias;
  }
  entity.append(make(entity, 'order', attributes));
}

function condition(document: Document, attribute: string, operator: string, values: readonly string[], alias: string | null): Element {
  const element = make(document, 'condition', { attribute, operator, ...(alias === null ? {} : { entityname: alias }) });
  if (values.length > 1 || operator === 'in') {
    for (const value of values) {
      const item = make(document, 'value', {});
      item.textContent = value;
      element.append(item);
    }
  } else if (values[0] !== undefined) {
    element.setAttribute('value', values[0]);
  }
  return element;
}

function addConditions(owner: Element, type: string, conditions: readonly Element[]): void {
  const filter = make(owner, 'filter', { type });
  filter.append(...conditions);
  owner.append(filter);
}

function restrict(entity: Element, table: TableView, { related, id }: Parent): void {
  const document = entity.ownerDocument;
  if (related.column !== null) {
    addConditions(entity, 'and', [condition(document, related.column, 'eq', [bareId(id)], null)]);
  } else if (related.intersect !== null && related.key !== null) {
    const link = make(entity, 'link-entity', { name: related.intersect, from: table.key, to: table.key, 'link-type': 'inner', alias: 'related' });
    addConditions(link, 'and', [condition(document, related.key, 'eq', [bareId(id)], null)]);
    entity.append(link);
  }
}

/** A star stands for anything, as in the platform's search; the signs that mean something to LIKE stand for themselves. */
export function likeText(text: string): string {
  return text.replace(/[[%_]/g, '[$&]').replace(/\*/g, '%');
}

function make(place: Element | Document, name: string, attributes: Readonly<Record<string, string>>): Element {
  const document = 'documentElement' in place ? place : place.ownerDocument;
  const element = document.createElementNS(null, name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  return element;
}

function childOf(owner: Element, name: string): Element | undefined {
  return childrenOf(owner, name)[0];
}

function childrenOf(owner: Element, name: string): Element[] {
  return [...owner.children].filter((child) => child.localName === name);
}
