import { bareId } from '../api/rows';
import type { ControlState } from '../model/ControlState';
import { parseXml } from '../model/xml';
import { readRow } from '../page/openForm';
import { useServices, type Services } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import { Summary } from './Summary';

/** Columns of the row that a lookup points to, as a form of its table for that says. */
export function QuickView({ control }: { readonly control: ControlState }) {
  const services = useServices();
  const value = control.column?.value;
  const lookup = Array.isArray(value) ? value[0] : undefined;
  const loaded = useLoaded(() => load(services, control, lookup), lookup?.id);
  const label = control.label;
  if (!lookup || loaded.kind === 'loading') {
    return <p class="hint">{lookup ? 'Loading…' : `${label}: nothing is chosen yet.`}</p>;
  }
  if (loaded.kind === 'failed') {
    return (
      <p class="inline-fault" role="alert" dir="auto">
        {loaded.error.message}
      </p>
    );
  }
  const { view, row } = loaded.value ?? {};
  return view && row ? (
    <Summary cells={view.tabs.flatMap((tab) => tab.columns).flatMap((column) => column.sections).flatMap((section) => section.cells)} fields={view.fields} row={row} />
  ) : (
    <p class="hint">{label}: there is no form for this.</p>
  );
}

async function load({ tables, api }: Services, { cell }: ControlState, lookup: Xrm.LookupValue | undefined) {
  const form = lookup && formIdOf(cell.parameters.QuickForms ?? '', lookup.entityType);
  if (!form) {
    return null;
  }
  const view = await tables.form(lookup.entityType, 'quickview', form);
  return { view, row: await readRow(api, view, bareId(lookup.id)) };
}

/** The control names a form for each table that its lookup may point to. */
function formIdOf(quickForms: string, table: string): string | undefined {
  const ids = quickForms === '' ? [] : [...parseXml(quickForms).querySelectorAll('QuickFormId')];
  return ids.find((id) => id.getAttribute('entityname') === table)?.textContent ?? undefined;
}
