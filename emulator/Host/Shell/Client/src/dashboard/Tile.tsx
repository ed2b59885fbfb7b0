import type { DashboardTile } from '../api/dashboards';
import { ChartCard } from '../chart/ChartCard';
import { RowsTile } from './RowsTile';
import { WebResourceTile } from './WebResourceTile';

/** What stands at a place of a dashboard. */
export function Tile({ tile, visit }: { readonly tile: DashboardTile; readonly visit: number }) {
  const label = tile.showLabel ? tile.label : '';
  if (tile.kind === 'chart' && tile.chart !== null) {
    return <ChartCard chart={tile.chart} view={tile.view} label={label} visit={visit} />;
  }
  if (tile.kind === 'grid' && tile.list !== null) {
    return <RowsTile list={tile.list} label={label} visit={visit} />;
  }
  if (tile.kind === 'webresource' && tile.webResource !== null) {
    return <WebResourceTile name={tile.webResource} label={tile.label} key={visit} />;
  }
  return (
    <section class="card tile">
      <p class="tile-note hint">{tile.label || tile.id}: the emulator doesn't draw tiles of this kind yet.</p>
    </section>
  );
}
