import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../page/Icon';
import { addIcon } from '../page/icons';
import { useServices } from '../page/services';
import { useLoaded } from '../page/useLoaded';
import type { LookupSearch } from './useLookupSearch';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly search: LookupSearch;
  readonly active: number;
  /** The one that is looked in; empty for all. */
  readonly table: string;
  readonly tables: readonly string[];
  readonly canCreate: boolean;
  readonly onTable: (table: string) => void;
  readonly onPick: (lookup: Xrm.LookupValue) => void;
}

/** The rows found, below where they are searched. The focus stays in the search. */
export function LookupChoices({ id, label, search, active, table, tables, canCreate, onTable, onPick }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { found, error, isLoading } = search;

  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div class="lookup-choices" onMouseDown={(event) => { keepFocus(event); }}>
      {tables.length > 1 && <TablePicker table={table} tables={tables} onTable={onTable} />}
      <ul id={id} ref={list} role="listbox" aria-label={label}>
        {found.map(({ lookup, detail }, index) => (
          <li key={lookup.id} id={`${id}-${index}`} role="option" aria-selected={index === active} onClick={() => { onPick(lookup); }}>
            <span dir="auto">{lookup.name === '' ? '(no name)' : lookup.name}</span>
            {detail !== '' && <small dir="auto">{detail}</small>}
          </li>
        ))}
      </ul>
      {error && (
        <p class="inline-fault" role="alert" dir="auto">
          {error.message}
        </p>
      )}
      {!error && found.length === 0 && <p class="hint" role="status">{isLoading ? 'Searching…' : 'No rows found.'}</p>}
      {canCreate && (table === '' ? tables : [table]).map((name) => <NewRow key={name} table={name} onPick={onPick} />)}
    </div>
  );
}

function keepFocus(event: MouseEvent): void {
  if (!(event.target instanceof HTMLSelectElement)) {
    event.preventDefault();
  }
}

function TablePicker({ table, tables: names, onTable }: Pick<Props, 'table' | 'tables' | 'onTable'>) {
  const { tables } = useServices();
  const loaded = useLoaded(() => Promise.all(names.map((name) => tables.find(name))));
  return (
    <label class="lookup-tables">
      Look in
      <select class="input" value={table} onChange={(event) => { onTable(event.currentTarget.value); }}>
        <option value="">All</option>
        {names.map((name, index) => (
          <option key={name} value={name}>
            {loaded.kind === 'loaded' ? loaded.value[index]?.plural : name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Only where a row can be made without leaving the page. */
function NewRow({ table, onPick }: { readonly table: string; readonly onPick: Props['onPick'] }) {
  const { tables, quickCreates } = useServices();
  const loaded = useLoaded(() => tables.find(table));
  if (loaded.kind !== 'loaded' || !loaded.value.rights.create || loaded.value.quickCreate === null) {
    return null;
  }
  const create = async () => {
    const [made] = await quickCreates.open({ table });
    if (made) {
      onPick(made);
    }
  };
  return (
    <button type="button" class="command" onClick={() => void create()}>
      <Icon shape={addIcon} />
      New {loaded.value.label}
    </button>
  );
}
