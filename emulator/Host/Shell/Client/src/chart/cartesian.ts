import { fitted, labelStep, textWidth, tickTexts } from './axisText';
import type { ChartData, Series } from './chartData';
import { position, scaleOf, type Scale } from './scale';
import { stack, type Span } from './stack';

/** A chart with axes, laid out in pixels. */
export interface CartesianLayout {
  readonly plot: Box;
  /** Categories from top to bottom, figures to the right. */
  readonly isSideways: boolean;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly bands: readonly Band[];
  readonly bars: readonly Bar[];
  readonly lines: readonly LineShape[];
  /** Where zero is. */
  readonly zero: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The room of a category; its label is empty where there is no room for one. */
export interface Band extends Box {
  readonly label: string;
}

export interface Bar extends Box {
  readonly series: number;
  readonly category: number;
  /** The figure beside it; empty where none is shown. */
  readonly text: string;
}

export interface LineShape {
  readonly series: number;
  readonly isArea: boolean;
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly category: number }[];
}

const fill = 0.68;
const widestBar = 56;
const pixelsPerTick = { upright: 44, sideways: 72 };
const edge = { top: 16, right: 12, bottom: 26 };
const widestLabel = 150;

export function layOut(data: ChartData, width: number, height: number): CartesianLayout {
  const isSideways = data.series.some(({ shape }) => shape === 'bar');
  const isPercent = data.series.some(({ stacking }) => stacking === 'percent');
  const spans = stack(data);
  const scale = scaleFor(data, spans, isPercent, (isSideways ? width / pixelsPerTick.sideways : height / pixelsPerTick.upright));
  const texts = tickTexts(scale.ticks, isPercent);
  const label = Math.min(widestLabel, width / 3, Math.max(...(isSideways ? data.categories : texts).map(textWidth), 0));
  const left = label + 12;
  const plot = { x: left, y: isSideways ? 4 : edge.top, width: Math.max(10, width - left - edge.right - (isSideways ? 28 : 0)), height: Math.max(10, height - edge.bottom - (isSideways ? 4 : edge.top)) };
  const at = (value: number) => (isSideways ? plot.x + position(scale, value) * plot.width : plot.y + (1 - position(scale, value)) * plot.height);
  const bands = bandsOf(data.categories, plot, isSideways, label);
  return {
    plot,
    isSideways,
    zero: at(0),
    ticks: scale.ticks.map((tick, index) => ({ at: at(tick), text: texts[index] ?? '' })),
    bands,
    bars: barsOf(data, spans, bands, isSideways, at),
    lines: data.series.flatMap((series, index) => lineOf(series, index, spans[index] ?? [], bands, at)),
  };
}

function scaleFor(data: ChartData, spans: readonly (readonly Span[])[], isPercent: boolean, wanted: number): Scale {
  const ends = spans.flat().flatMap((span) => (span === null ? [] : [span.from, span.to]));
  const onlyWhole = !isPercent && data.series.every(({ points }) => points.every(({ value }) => value === null || Number.isInteger(value)));
  return isPercent ? scaleOf([...ends, 1], Math.min(wanted, 5), false) : scaleOf(ends, wanted, onlyWhole);
}

function bandsOf(categories: readonly string[], plot: Box, isSideways: boolean, label: number): Band[] {
  const size = (isSideways ? plot.height : plot.width) / Math.max(1, categories.length);
  const step = isSideways ? Math.max(1, Math.ceil(16 / size)) : labelStep(categories.map((category) => fitted(category, widestLabel)), size);
  return categories.map((category, index) => ({
    ...(isSideways ? { x: plot.x, y: plot.y + index * size, width: plot.width, height: size } : { x: plot.x + index * size, y: plot.y, width: size, height: plot.height }),
    label: index % step === 0 ? fitted(category, isSideways ? label + 2 : widestLabel) : '',
  }));
}

function barsOf({ categories, series }: ChartData, spans: readonly (readonly Span[])[], bands: readonly Band[], isSideways: boolean, at: (value: number) => number): Bar[] {
  const standing = series.map((one, index) => ({ ...one, index })).filter(({ shape }) => shape === 'column' || shape === 'bar');
  const isStacked = standing.some(({ stacking }) => stacking !== 'none');
  const places = isStacked ? 1 : Math.max(1, standing.length);
  return categories.flatMap((_, category) =>
    standing.flatMap(({ index, points, showsValues }, place) => {
      const [span, band] = [spans[index]?.[category], bands[category]];
      if (!span || !band) {
        return [];
      }
      const room = isSideways ? band.height : band.width;
      const thick = Math.max(1, Math.min((room * fill) / places, widestBar));
      const across = (isSideways ? band.y : band.x) + (room - thick * places) / 2 + (isStacked ? 0 : place) * thick;
      const [from, to] = [Math.min(at(span.from), at(span.to)), Math.max(at(span.from), at(span.to))];
      const box = isSideways ? { x: from, y: across, width: to - from, height: thick } : { x: across, y: from, width: thick, height: to - from };
      const text = showsValues && !isStacked ? (points[category]?.text ?? '') : '';
      return [{ ...box, series: index, category, text: isSideways || textWidth(text) <= room / places + 8 ? text : '' }];
    })
  );
}

function lineOf({ shape }: Series, series: number, spans: readonly Span[], bands: readonly Band[], at: (value: number) => number): LineShape[] {
  if (shape !== 'line' && shape !== 'area') {
    return [];
  }
  const places = spans.flatMap((span, category) => {
    const band = bands[category];
    return span && band ? [{ x: band.x + band.width / 2, y: at(span.to), base: at(span.from), category }] : [];
  });
  const there = places.map(({ x, y }) => `${x},${y}`).join('L');
  const back = [...places].reverse().map(({ x, base }) => `${x},${base}`).join('L');
  const isArea = shape === 'area';
  return places.length === 0 ? [] : [{ series, isArea, path: isArea ? `M${there}L${back}Z` : `M${there}`, points: places.map(({ x, y, category }) => ({ x, y, category })) }];
}
