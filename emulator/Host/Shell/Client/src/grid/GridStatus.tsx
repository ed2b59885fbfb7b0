import type { GridModel } from '../model/GridModel';
import { Icon } from '../page/Icon';
import { emptyIcon, firstIcon, nextIcon, previousIcon } from '../page/icons';

/** Below the rows: how many there are, which of them are shown, and the way to the others. In place of them: why there are none. */
export function GridStatus({ grid }: { readonly grid: GridModel }) {
  const { rows, error, isLoading, isNarrowed, page, hasMore } = grid;
  return (
    <>
      {error && (
        <p class="inline-fault grid-note" role="alert" dir="auto">
          {error.message}
        </p>
      )}
      {!error && !isLoading && rows.length === 0 && (
        <div class="grid-empty">
          <Icon shape={emptyIcon} />
          <p>{isNarrowed ? 'Nothing matches. Try other words, or clear the filters.' : 'There is nothing here yet.'}</p>
          {isNarrowed && (
            <button type="button" class="button" onClick={() => void grid.clear()}>
              Clear filters
            </button>
          )}
        </div>
      )}
      <div class="grid-footer">
        <p role="status">{isLoading ? 'Loading…' : rangeText(grid)}</p>
        {(page > 1 || hasMore) && (
          <div class="pager" role="group" aria-label="Pages">
            <PageButton label="First page" icon={firstIcon} to={page > 1 ? 1 : null} grid={grid} />
            <PageButton label="Previous page" icon={previousIcon} to={page > 1 ? page - 1 : null} grid={grid} />
            <span>Page {page}</span>
            <PageButton label="Next page" icon={nextIcon} to={hasMore ? page + 1 : null} grid={grid} />
          </div>
        )}
      </div>
    </>
  );
}

function rangeText({ rows, total, page, options, selected }: GridModel): string {
  if (rows.length === 0) {
    return '0 rows';
  }
  const first = (page - 1) * options.pageSize + 1;
  const range = `${first} – ${first + rows.length - 1} of ${total === null ? 'more than 5,000' : total.toLocaleString('en-US')}`;
  return selected.length === 0 ? range : `${range} (${selected.length} selected)`;
}

interface PageButtonProps {
  readonly label: string;
  readonly icon: Parameters<typeof Icon>[0]['shape'];
  readonly to: number | null;
  readonly grid: GridModel;
}

/** Stays where it is when there is nowhere to go, so that the focus does. */
function PageButton({ label, icon, to, grid }: PageButtonProps) {
  return (
    <button
      type="button"
      class="button"
      data-appearance="subtle"
      aria-label={label}
      title={label}
      aria-disabled={to === null}
      onClick={() => {
        if (to !== null) {
          void grid.turnTo(to);
        }
      }}
    >
      <Icon shape={icon} />
    </button>
  );
}
