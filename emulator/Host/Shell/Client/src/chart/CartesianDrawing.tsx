import { layOut, type Bar, type CartesianLayout, type LineShape } from './cartesian';
import type { ChartData } from './chartData';
import { colourOf } from './palette';
import type { Size } from './useSize';

interface Props {
  readonly data: ChartData;
  readonly size: Size;
  readonly active: number | null;
}

/** Columns, bars, lines and areas between axes. */
export function CartesianDrawing({ data, size, active }: Props) {
  const layout = layOut(data, size.width, size.height);
  const { lines, bars, bands } = layout;
  return (
    <>
      {bands.map((band, index) => (
        <rect key={index} class="chart-band" data-category={index} data-active={index === active} x={band.x} y={band.y} width={band.width} height={band.height} />
      ))}
      <Axes layout={layout} />
      {lines.filter(({ isArea }) => isArea).map((line) => (
        <path key={line.series} class="chart-area" data-colour={colourOf(line.series)} d={line.path} />
      ))}
      {bars.map((bar) => (
        <rect key={`${bar.series} ${bar.category}`} class="chart-mark" data-colour={colourOf(bar.series)} data-category={bar.category} x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx={Math.min(2, bar.width / 2, bar.height / 2)} />
      ))}
      {lines.filter(({ isArea }) => !isArea).map((line) => (
        <Line key={line.series} line={line} active={active} />
      ))}
      {bars.filter(({ text }) => text !== '').map((bar) => (
        <Value key={`${bar.series} ${bar.category}`} bar={bar} isSideways={layout.isSideways} />
      ))}
    </>
  );
}

function Axes({ layout }: { readonly layout: CartesianLayout }) {
  const { plot, isSideways, ticks, bands, zero } = layout;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  return (
    <>
      {ticks.map(({ at, text }) => (
        <g key={text}>
          {isSideways ? <line class="chart-grid" x1={at} x2={at} y1={plot.y} y2={bottom} /> : <line class="chart-grid" x1={plot.x} x2={right} y1={at} y2={at} />}
          {isSideways ? (
            <text class="chart-text" x={at} y={bottom + 18} text-anchor="middle">{text}</text>
          ) : (
            <text class="chart-text" x={plot.x - 8} y={at} dy="0.32em" text-anchor="end">{text}</text>
          )}
        </g>
      ))}
      {isSideways ? <line class="chart-axis" x1={zero} x2={zero} y1={plot.y} y2={bottom} /> : <line class="chart-axis" x1={plot.x} x2={right} y1={zero} y2={zero} />}
      {bands.map(({ label, x, y, width, height }, index) =>
        isSideways ? (
          <text key={index} class="chart-text" x={x - 8} y={y + height / 2} dy="0.32em" text-anchor="end">{label}</text>
        ) : (
          <text key={index} class="chart-text" x={x + width / 2} y={bottom + 18} text-anchor="middle">{label}</text>
        )
      )}
    </>
  );
}

function Line({ line, active }: { readonly line: LineShape; readonly active: number | null }) {
  return (
    <>
      <path class="chart-line" data-colour={colourOf(line.series)} d={line.path} />
      {line.points.map(({ x, y, category }) => (
        <circle key={category} class="chart-mark" data-colour={colourOf(line.series)} data-category={category} cx={x} cy={y} r={category === active ? 5 : 3} />
      ))}
    </>
  );
}

function Value({ bar, isSideways }: { readonly bar: Bar; readonly isSideways: boolean }) {
  return isSideways ? (
    <text class="chart-value" x={bar.x + bar.width + 6} y={bar.y + bar.height / 2} dy="0.32em">{bar.text}</text>
  ) : (
    <text class="chart-value" x={bar.x + bar.width / 2} y={bar.y - 5} text-anchor="middle">{bar.text}</text>
  );
}
