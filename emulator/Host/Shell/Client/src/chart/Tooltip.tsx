import type { ChartData } from './chartData';
import { figuresOf } from './figureText';
import { colourOf } from './palette';

/** The figures of the category that is pointed at or walked to. Screen readers are told by the chart itself. */
export function Tooltip({ data, category, side }: { readonly data: ChartData; readonly category: number; readonly side: 'start' | 'end' }) {
  return (
    <div class="chart-tooltip" data-side={side} aria-hidden="true">
      <p dir="auto">{data.categories[category]}</p>
      <ul>
        {figuresOf(data, category).map(({ colour, name, text }) => (
          <li key={name}>
            <span class="chart-swatch" data-colour={colourOf(colour)} />
            <span dir="auto">{name}</span>
            <b>{text}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
