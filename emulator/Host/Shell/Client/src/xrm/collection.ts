/** A collection of the Client API: found by name, by number or by a test. */
export function itemCollection<T>(items: readonly T[], nameOf: (item: T) => string): Xrm.Collection.ItemCollection<T> {
  const collection = {
    forEach: (delegate: Xrm.Collection.IterativeDelegate<T>) => {
      items.forEach((item, index) => {
        delegate(item, index);
      });
    },
    get: (wanted?: string | number | Xrm.Collection.MatchingDelegate<T>) => find(items, nameOf, wanted),
    getLength: () => items.length,
  };
  return collection as unknown as Xrm.Collection.ItemCollection<T>;
}

/** Null for a name or number that nothing has; all where nothing is asked for. */
export function find<T>(items: readonly T[], nameOf: (item: T) => string, wanted?: string | number | Xrm.Collection.MatchingDelegate<T>): T | null | T[] {
  switch (typeof wanted) {
    case 'string':
      return items.find((item) => nameOf(item) === wanted) ?? null;
    case 'number':
      return items[wanted] ?? null;
    case 'function':
      return items.filter((item, index) => wanted(item, index));
    default:
      return [...items];
  }
}
