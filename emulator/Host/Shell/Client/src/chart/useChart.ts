import { useEffect, useState } from 'preact/hooks';
import { readChart, readFigures, type ChartView } from '../api/charts';
import { toError } from '../api/PlatformError';
import { useServices } from '../page/services';
import type { Loaded } from '../page/useLoaded';
import { chartData, type ChartData } from './chartData';

export interface LoadedChart {
  readonly view: ChartView;
  readonly data: ChartData;
}

/** A chart with its figures over the rows of a view. They are read anew with every visit. */
export function useChart(id: string, view: string | null, visit: number): Loaded<LoadedChart> {
  const { api } = useServices();
  const [state, setState] = useState<Loaded<LoadedChart>>({ kind: 'loading' });

  useEffect(() => {
    let isWanted = true;
    const set = (next: Loaded<LoadedChart>) => {
      if (isWanted) {
        setState(next);
      }
    };
    setState({ kind: 'loading' });
    readChart(id, view)
      .then(async (chart) => ({ view: chart, data: chartData(chart, await readFigures(api, chart)) }))
      .then(
        (value) => { set({ kind: 'loaded', value }); },
        (thrown: unknown) => { set({ kind: 'failed', error: toError(thrown) }); }
      );
    return () => { isWanted = false; };
  }, [api, id, view, visit]);

  return state;
}
