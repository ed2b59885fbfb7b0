import type { ChartData } from './chartData';
import { figuresOf, isRound } from './figureText';
import { colourOf } from './palette';

/** Which colour is what. Slices have their figures here; one series alone needs no legend. */
export function Legend({ data }: { readonly data: ChartData }) {
  const entries = isRound(data)
    ? data.categories.map((name, index) => ({ name, colour: index, text: figuresOf(data, index)[0]?.text ?? '' }))
    : data.series.map(({ name }, index) => ({ name, colour: index, text: '' }));
  if (!isRound(data) && entries.length < 2) {
    return null;
  }
  return (
    <ul class="chart-legend" aria-hidden="true">
      {entries.map(({ name, colour, text }) => (
        <li key={colour}>
          <span class="chart-swatch" data-colour={colourOf(colour)} />
          <span dir="auto">{name}</span>
          {text !== '' && <b>{text}</b>}
        </li>
      ))}
    </ul>
  );
}
