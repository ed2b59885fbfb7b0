import { useEffect, useRef, useState } from 'preact/hooks';
import type { GridModel } from '../model/GridModel';
import { Icon } from '../page/Icon';
import { closeIcon, lookupIcon } from '../page/icons';

const pause = 300;

/** Looks for rows by the table's quick-find columns, as soon as typing rests. */
export function QuickFind({ grid }: { readonly grid: GridModel }) {
  const [text, setText] = useState(grid.search);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  // Cleared from elsewhere, the words go, too.
  useEffect(() => {
    setText(grid.search);
  }, [grid.search]);

  const find = (typed: string, wait: number) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (typed !== grid.search) {
        void grid.find(typed);
      }
    }, wait);
  };

  return (
    <form
      class="quick-find"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        find(text, 0);
      }}
    >
      <Icon shape={lookupIcon} />
      <input class="input" type="text" inputMode="search" aria-label={`Find in ${grid.table.plural}`} placeholder="Find by keyword" autocomplete="off" dir="auto" value={text} onInput={(event) => { find(event.currentTarget.value, pause); }} />
      {text !== '' && (
        <button type="button" class="button" data-appearance="subtle" aria-label="Clear search" title="Clear search" onClick={() => { find('', 0); }}>
          <Icon shape={closeIcon} />
        </button>
      )}
    </form>
  );
}
