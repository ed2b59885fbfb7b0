import { useState } from 'preact/hooks';
import { recordAddress } from '../model/route';
import { Icon } from '../page/Icon';
import { closeIcon, lookupIcon } from '../page/icons';
import { useServices } from '../page/services';
import { LookupChoices } from './LookupChoices';
import { useLookupSearch } from './useLookupSearch';

interface Props {
  readonly id: string;
  readonly label: string;
  /** The tables that it may point to. */
  readonly tables: readonly string[];
  readonly value: Xrm.LookupValue | null;
  readonly canCreate: boolean;
  readonly onPick: (value: Xrm.LookupValue | null) => void;
  readonly attributes?: object;
}

/** A row, picked by its name. */
export function LookupPicker(props: Props) {
  const { value } = props;
  return value === null ? <Search {...props} /> : <Picked {...props} value={value} />;
}

function Picked({ id, label, value, onPick }: Props & { readonly value: Xrm.LookupValue }) {
  const { app } = useServices();
  const name = value.name === undefined || value.name === '' ? '(no name)' : value.name;
  const clear = () => {
    onPick(null);
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  return (
    <div class="input lookup-value">
      <a id={id} class="link" href={recordAddress({ app, table: value.entityType, id: value.id })} dir="auto">
        <span class="visually-hidden">{label}: </span>
        {name}
      </a>
      <button type="button" class="button" data-appearance="subtle" aria-label={`Remove ${name} from ${label}`} title={`Remove ${name}`} onClick={clear}>
        <Icon shape={closeIcon} />
      </button>
    </div>
  );
}

function Search({ id, label, tables, canCreate, onPick, attributes }: Props) {
  const [table, setTable] = useState('');
  const search = useLookupSearch(table === '' ? tables : [table]);
  const [active, setActive] = useState(0);
  const listId = `${id}-choices`;
  const option = search.isOpen && search.found[active] ? `${listId}-${active}` : undefined;

  const pick = (lookup: Xrm.LookupValue) => {
    search.close();
    onPick(lookup);
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (search.isOpen) {
        setActive(Math.max(0, Math.min(active + step, search.found.length - 1)));
      } else {
        search.open();
      }
    } else if (event.key === 'Escape' && search.isOpen) {
      event.preventDefault();
      event.stopPropagation();
      search.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const found = search.isOpen ? search.found[active] : undefined;
      if (found) {
        pick(found.lookup);
      }
    }
  };

  return (
    <div class="lookup" onFocusOut={(event) => { search.left(event); }}>
      <div class="lookup-search">
        <input
          {...attributes}
          id={id}
          class="input"
          type="text"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={search.isOpen}
          aria-controls={search.isOpen ? listId : undefined}
          aria-activedescendant={option}
          placeholder="---"
          autocomplete="off"
          dir="auto"
          value={search.text}
          onClick={() => { search.open(); }}
          onInput={(event) => {
            setActive(0);
            search.type(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <Icon shape={lookupIcon} />
      </div>
      {search.isOpen && (
        <LookupChoices
          id={listId}
          label={label}
          search={search}
          active={active}
          table={table}
          tables={tables}
          canCreate={canCreate}
          onTable={(name) => {
            setActive(0);
            setTable(name);
          }}
          onPick={pick}
        />
      )}
    </div>
  );
}
