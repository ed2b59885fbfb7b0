import type { DashboardSection, DashboardTab, DashboardView } from '../api/dashboards';
import { Tile } from './Tile';
import { columnWidths, tilePlace } from './tilePlace';

/** What a dashboard shows, as its form lays it out. */
export function DashboardTabs({ dashboard, visit }: { readonly dashboard: DashboardView; readonly visit: number }) {
  return (
    <div class="dashboard">
      {dashboard.tabs.map((tab, index) => (
        <Tab key={index} tab={tab} visit={visit} />
      ))}
    </div>
  );
}

function Tab({ tab, visit }: { readonly tab: DashboardTab; readonly visit: number }) {
  return (
    <div class="dashboard-tab">
      {tab.showLabel && tab.label !== '' && <h2 dir="auto">{tab.label}</h2>}
      <div class="tab-columns" style={{ '--columns': columnWidths(tab) }}>
        {tab.columns.map(({ sections }, index) => (
          <div class="tab-column" key={index}>
            {sections.map((section, place) => (
              <Section key={place} section={section} visit={visit} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

function Section({ section, visit }: { readonly section: DashboardSection; readonly visit: number }) {
  return (
    <div>
      {section.showLabel && section.label !== '' && <h2 dir="auto">{section.label}</h2>}
      <div class="tiles" style={{ '--tiles': section.columns }}>
        {section.tiles.map((tile) => (
          <div key={tile.id} class="tile-place" style={tilePlace(tile)}>
            <Tile tile={tile} visit={visit} />
          </div>
        ))}
      </div>
    </div>
  );
}
