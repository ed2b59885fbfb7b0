import type { Tables } from '../api/Tables';
import type { Lookups } from '../model/Requests';
import { entityMetadata } from './entityMetadata';
import { platformPromise } from './promise';
import type { ResourceStrings } from './ResourceStrings';
import { there } from './there';

export interface UtilityFacts {
  readonly globalContext: Xrm.GlobalContext;
  readonly context: Xrm.PageContext;
  readonly tables: Tables;
  readonly lookups: Lookups;
  readonly strings: ResourceStrings;
}

export function utility({ globalContext, context, tables, lookups, strings }: UtilityFacts): Xrm.Utility {
  return there<Xrm.Utility>('Xrm.Utility', {
    getEntityMetadata: (table, columns) => platformPromise(entityMetadata(tables, table, columns ?? [])),
    getGlobalContext: () => globalContext,
    getPageContext: () => context,
    getResourceString: (webResource, key) => strings.find(webResource, key),
    lookupObjects: ({ entityTypes, allowMultiSelect }) => platformPromise(lookups.open({ tables: entityTypes ?? [], isMultiple: allowMultiSelect === true })),
  });
}
