import { useState } from 'preact/hooks';
import { CartesianDrawing } from './CartesianDrawing';
import type { ChartData } from './chartData';
import { isRound, spokenFigures } from './figureText';
import { FunnelDrawing } from './FunnelDrawing';
import { Legend } from './Legend';
import { RoundDrawing } from './RoundDrawing';
import { Tooltip } from './Tooltip';
import { useSize, type Size } from './useSize';

/** A drawing of figures. Arrow keys walk along its categories as the pointer does, and each is told in words. */
export function Chart({ name, data }: { readonly name: string; readonly data: ChartData }) {
  const { element, size } = useSize<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const last = data.categories.length - 1;

  const onKeyDown = (event: KeyboardEvent) => {
    const next = walk(event.key, active ?? -1, last);
    if (next !== undefined) {
      event.preventDefault();
      setActive(next);
    }
  };

  return (
    <div class="chart" data-round={isRound(data)}>
      <div
        ref={element}
        class="chart-plot"
        role="slider"
        tabIndex={0}
        aria-label={`${name}, chart`}
        aria-valuemin={1}
        aria-valuemax={last + 1}
        aria-valuenow={(active ?? 0) + 1}
        aria-valuetext={spokenFigures(data, active ?? 0)}
        onKeyDown={onKeyDown}
        onFocus={() => { setActive((known) => known ?? 0); }}
        onBlur={() => { setActive(null); }}
        onPointerMove={(event) => { setActive(categoryAt(event.target)); }}
        onPointerLeave={() => { setActive(null); }}
      >
        <svg class="chart-drawing" width={size.width} height={size.height} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true">
          <Drawing data={data} size={size} active={active} />
        </svg>
        {active !== null && <Tooltip data={data} category={active} side={active > last / 2 ? 'start' : 'end'} />}
      </div>
      <Legend data={data} />
    </div>
  );
}

function Drawing({ data, size, active }: { readonly data: ChartData; readonly size: Size; readonly active: number | null }) {
  const [first] = data.series;
  switch (first?.shape) {
    case undefined:
      return null;
    case 'pie':
    case 'doughnut':
      return <RoundDrawing series={first} size={size} active={active} />;
    case 'funnel':
      return <FunnelDrawing series={first} size={size} active={active} />;
    default:
      return <CartesianDrawing data={data} size={size} active={active} />;
  }
}

function walk(key: string, from: number, last: number): number | null | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Escape':
      return null;
    default:
      return undefined;
  }
}

function categoryAt(target: EventTarget | null): number | null {
  const category = target instanceof Element ? target.closest('[data-category]')?.getAttribute('data-category') : null;
  return category === null || category === undefined ? null : Number(category);
}
