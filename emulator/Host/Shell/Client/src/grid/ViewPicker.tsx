import type { GridModel } from '../model/GridModel';

/** The view by which rows are listed. It stands in the address, so that it can be kept and passed on. */
export function ViewPicker({ grid }: { readonly grid: GridModel }) {
  const { views, view, table } = grid;

  const show = (id: string) => {
    const picked = views.views.find((candidate) => candidate.id === id);
    if (picked) {
      const address = new URL(window.location.href);
      address.searchParams.set('pagetype', 'entitylist');
      address.searchParams.set('etn', table.name);
      address.searchParams.set('viewid', picked.id);
      window.history.replaceState(null, '', address);
      void grid.show(picked);
    }
  };

  return (
    <div class="view-picker">
      <h1 class="visually-hidden">
        {table.plural}: {view.name}
      </h1>
      <select aria-label={`View of ${table.plural}`} value={view.id} onChange={(event) => { show(event.currentTarget.value); }}>
        {(views.views.length === 0 ? [view] : views.views).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
