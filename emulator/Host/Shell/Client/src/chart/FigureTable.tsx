import type { ChartData } from './chartData';

interface Props {
  readonly name: string;
  readonly category: string;
  readonly data: ChartData;
}

/** The figures of a chart as a table. */
export function FigureTable({ name, category, data }: Props) {
  return (
    <table class="grid figure-table">
      <caption class="visually-hidden">{name}</caption>
      <thead>
        <tr>
          <th scope="col">{category}</th>
          {data.series.map((series, index) => (
            <th key={index} scope="col" dir="auto">{series.name}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.categories.map((label, index) => (
          <tr key={index}>
            <th scope="row" dir="auto">{label}</th>
            {data.series.map((series, place) => (
              <td key={place}>{series.points[index]?.text ?? ''}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
