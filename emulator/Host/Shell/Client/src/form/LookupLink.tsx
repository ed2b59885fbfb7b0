import { recordAddress } from '../model/route';
import { useServices } from '../page/services';

/** A row that another one points to. */
export function LookupLink({ lookup }: { readonly lookup: Xrm.LookupValue }) {
  const { app } = useServices();
  return (
    <a class="link" href={recordAddress({ app, table: lookup.entityType, id: lookup.id })} dir="auto">
      {lookup.name === undefined || lookup.name === '' ? '(no name)' : lookup.name}
    </a>
  );
}
