import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Loaded } from '../page/useLoaded';
import { TileFault } from '../dashboard/TileFault';
import { Icon } from '../page/Icon';
import { chartIcon, figuresIcon } from '../page/icons';
import { Chart } from './Chart';
import { FigureTable } from './FigureTable';
import { useChart, type LoadedChart } from './useChart';

interface Props {
  readonly chart: string;
  /** The view whose rows are counted; null for all rows. */
  readonly view: string | null;
  /** What it is called where it stands; empty for its own name. */
  readonly label?: string;
  /** Counts how often the figures were asked for. */
  readonly visit?: number;
  /** Stands in place of the name. */
  readonly children?: ComponentChildren;
}

/** A chart with its name and, at the push of a button, its figures as a table. */
export function ChartCard({ chart, view, label = '', visit = 0, children }: Props) {
  const loaded = useChart(chart, view, visit);
  const [asTable, setAsTable] = useState(false);
  const heading = useId();
  const name = label === '' ? (loaded.kind === 'loaded' ? loaded.value.view.name : 'Chart') : label;
  const [icon, word] = asTable ? [chartIcon, 'Show the chart'] : [figuresIcon, 'Show the figures as a table'];
  return (
    <section class="card tile" aria-labelledby={heading}>
      <header class="tile-header">
        {children ?? <h2 id={heading} dir="auto">{name}</h2>}
        {children !== undefined && <span id={heading} class="visually-hidden">{name}</span>}
        {loaded.kind === 'loaded' && (
          <button type="button" class="button" data-appearance="subtle" aria-label={`${word}: ${name}`} title={word} onClick={() => { setAsTable(!asTable); }}>
            <Icon shape={icon} />
          </button>
        )}
      </header>
      <Content loaded={loaded} name={name} asTable={asTable} />
    </section>
  );
}

function Content({ loaded, name, asTable }: { readonly loaded: Loaded<LoadedChart>; readonly name: string; readonly asTable: boolean }) {
  switch (loaded.kind) {
    case 'loading':
      return <p class="tile-note hint" role="status">Loading…</p>;
    case 'failed':
      return <TileFault error={loaded.error} />;
    default:
      return <Figures {...loaded.value} name={name} asTable={asTable} />;
  }
}

/** Who doesn't see the drawing has its figures as a table all the time. */
function Figures({ view, data, name, asTable }: LoadedChart & { readonly name: string; readonly asTable: boolean }) {
  if (data.categories.length === 0) {
    return <p class="tile-note hint">There is nothing to count here yet.</p>;
  }
  const table = <FigureTable name={name} category={view.category.label} data={data} />;
  return asTable ? (
    <div class="grid-scroll tile-rows" role="group" aria-label={`${name}, figures`} tabIndex={0}>{table}</div>
  ) : (
    <>
      <Chart name={name} data={data} />
      <div class="visually-hidden">{table}</div>
    </>
  );
}
