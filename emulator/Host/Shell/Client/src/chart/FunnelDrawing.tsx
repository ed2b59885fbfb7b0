import type { Series } from './chartData';
import { colourOf } from './palette';
import { funnelOf } from './slices';
import type { Size } from './useSize';

interface Props {
  readonly series: Series;
  readonly size: Size;
  readonly active: number | null;
}

const widest = 420;
const margin = 8;

/** Steps that grow narrower. */
export function FunnelDrawing({ series, size, active }: Props) {
  const width = Math.min(size.width - 2 * margin, widest);
  return (
    <g transform={`translate(${(size.width - width) / 2} ${margin})`}>
      {funnelOf(series, width, size.height - 2 * margin).map(({ category, path }) => (
        <path key={category} class="chart-slice" data-colour={colourOf(category)} data-category={category} data-active={category === active} d={path} />
      ))}
    </g>
  );
}
