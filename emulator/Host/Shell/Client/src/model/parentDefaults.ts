import type { RelatedView } from '../api/formView';
import { bareId } from '../api/rows';

/** A new row of a subgrid begins with its lookup to the record: id, name and table, as addresses of the platform hold them. */
export function parentDefaults(related: RelatedView | null, parent: Xrm.LookupValue | undefined): Record<string, string> {
  if (related?.column == null || !parent) {
    return {};
  }
  return { [related.column]: bareId(parent.id), [`${related.column}name`]: parent.name ?? '', [`${related.column}type`]: parent.entityType };
}
