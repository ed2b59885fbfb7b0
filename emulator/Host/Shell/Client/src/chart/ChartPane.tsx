import { useEffect, useState } from 'preact/hooks';
import { readCharts, type ChartName } from '../api/charts';
import { toError } from '../api/PlatformError';
import { TileFault } from '../dashboard/TileFault';
import type { Loaded } from '../page/useLoaded';
import { ChartCard } from './ChartCard';

interface Props {
  readonly table: string;
  /** The view that the list shows; null where it shows all rows. */
  readonly view: string | null;
  /** The chart to begin with; otherwise the default one of the table. */
  readonly chartId?: string;
}

/** The charts of a table beside its list, one at a time, over the rows that the list shows. */
export function ChartPane({ table, view, chartId }: Props) {
  const [loaded, setLoaded] = useState<Loaded<readonly ChartName[]>>({ kind: 'loading' });
  const [picked, setPicked] = useState(chartId);

  useEffect(() => {
    readCharts(table).then(
      (value) => { setLoaded({ kind: 'loaded', value }); },
      (thrown: unknown) => { setLoaded({ kind: 'failed', error: toError(thrown) }); }
    );
  }, [table]);

  switch (loaded.kind) {
    case 'loading':
      return <p class="tile-note hint" role="status">Loading…</p>;
    case 'failed':
      return <TileFault error={loaded.error} />;
    default:
      return <Pane charts={loaded.value} view={view} picked={picked} onPick={setPicked} />;
  }
}

interface PaneProps {
  readonly charts: readonly ChartName[];
  readonly view: string | null;
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

function Pane({ charts, view, picked, onPick }: PaneProps) {
  const chart = charts.find(({ id }) => id === picked) ?? charts[0];
  if (chart === undefined) {
    return <p class="tile-note hint">This table has no charts.</p>;
  }
  return (
    <div class="chart-pane">
      <ChartCard chart={chart.id} view={view} label={chart.name}>
        <select class="input" aria-label="Chart" value={chart.id} onChange={(event) => { onPick(event.currentTarget.value); }}>
          {charts.map(({ id, name }) => (
            <option key={id} value={id}>{name}</option>
          ))}
        </select>
      </ChartCard>
    </div>
  );
}
