import type { Series } from './chartData';
import { colourOf } from './palette';
import { slicesOf } from './slices';
import type { Size } from './useSize';

interface Props {
  readonly series: Series;
  readonly size: Size;
  readonly active: number | null;
}

const hole = 0.62;
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** A pie, or a doughnut with the sum of its slices in the middle. */
export function RoundDrawing({ series, size, active }: Props) {
  const radius = Math.max(20, Math.min(size.width, size.height) / 2 - 8);
  const isDoughnut = series.shape === 'doughnut';
  const sum = series.points.reduce((total, { value }) => total + Math.max(0, value ?? 0), 0);
  return (
    <g transform={`translate(${size.width / 2} ${size.height / 2})`}>
      {slicesOf(series, radius, isDoughnut ? radius * hole : 0).map(({ category, path }) => (
        <path key={category} class="chart-slice" data-colour={colourOf(category)} data-category={category} data-active={category === active} d={path} />
      ))}
      {isDoughnut && (
        <>
          <text class="chart-sum" y="-2" text-anchor="middle">{whole.format(sum)}</text>
          <text class="chart-text" y="18" text-anchor="middle">{series.name}</text>
        </>
      )}
    </g>
  );
}
