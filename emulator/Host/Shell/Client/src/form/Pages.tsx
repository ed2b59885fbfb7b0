import type { ComponentChildren } from 'preact';
import type { RowPages } from '../page/useRows';

interface Props {
  readonly pages: RowPages;
  /** What the rows are, for who can't see where the button stands. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** What stands around rows: that they are on their way, that there are none, that there are more. */
export function Pages({ pages, label, children }: Props) {
  const { rows, isLoading, error, more } = pages;
  return (
    <>
      {rows.length > 0 && children}
      {error && (
        <p class="inline-fault" role="alert" dir="auto">
          {error.message}
        </p>
      )}
      {isLoading && <p class="hint">Loading…</p>}
      {!isLoading && !error && rows.length === 0 && <p class="hint">There is nothing here yet.</p>}
      {more && (
        <button type="button" class="button" aria-label={`Load more: ${label}`} onClick={more}>
          Load more
        </button>
      )}
    </>
  );
}
