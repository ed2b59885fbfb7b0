import { useRef, useState } from 'preact/hooks';

/** A place in a grid where the focus may be. Row 0 is the header; buttons beside a header's own stand half a column further on. */
export interface Stop {
  readonly row: number;
  readonly column: number;
}

/** A grid is one stop for the Tab key; inside, the arrow keys move (w3.org/WAI/ARIA/apg/patterns/grid). */
export function useGridKeys(rowCount: number) {
  const table = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<Stop>({ row: 1, column: 1 });
  const row = Math.min(active.row, rowCount);
  const column = row === 0 ? Math.max(active.column, 1) : Math.floor(active.column);

  const stops = (wanted: number) => [...(table.current?.querySelectorAll<HTMLElement>(`[data-row="${wanted}"]`) ?? [])];

  const move = (event: KeyboardEvent) => {
    const here = stopOf(event.target);
    const target = here && targetOf(event, here, rowCount, stops);
    if (target) {
      event.preventDefault();
      target.focus();
    }
  };

  return {
    table,
    /** What an element needs to be a stop. */
    stop: (at: Stop) => ({ 'data-row': at.row, 'data-column': at.column, tabIndex: at.row === row && at.column === column ? 0 : -1 }),
    onKeyDown: move,
    onFocusIn: (event: FocusEvent) => {
      const here = stopOf(event.target);
      if (here) {
        setActive(here);
      }
    },
  };
}

export function stopOf(target: EventTarget | null): Stop | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return element ? { row: Number(element.dataset.row), column: Number(element.dataset.column) } : null;
}

function targetOf(event: KeyboardEvent, here: Stop, rowCount: number, stops: (row: number) => HTMLElement[]): HTMLElement | undefined {
  const line = stops(here.row);
  const at = line.findIndex((element) => Number(element.dataset.column) === here.column);
  const inRow = (row: number, column = here.column) => stops(row).filter((element) => Number(element.dataset.column) <= column).at(-1) ?? stops(row)[0];
  const isFar = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowRight':
      return line[at + 1];
    case 'ArrowLeft':
      return line[at - 1];
    case 'ArrowDown':
      return here.row < rowCount ? inRow(here.row + 1) : undefined;
    case 'ArrowUp':
      return here.row > 0 ? inRow(here.row - 1) : undefined;
    case 'Home':
      return isFar ? stops(0)[0] : line[0];
    case 'End':
      return isFar ? inRow(rowCount, Infinity) : line[line.length - 1];
    case 'PageDown':
      return inRow(Math.min(here.row + pageStep, rowCount));
    case 'PageUp':
      return inRow(Math.max(here.row - pageStep, 0));
    default:
      return undefined;
  }
}

const pageStep = 10;
