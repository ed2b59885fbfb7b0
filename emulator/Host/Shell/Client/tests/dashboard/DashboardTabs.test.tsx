import { describe, expect, it } from 'vitest';
import type { DashboardTile, DashboardView } from '../../src/api/dashboards';
import { DashboardTabs } from '../../src/dashboard/DashboardTabs';
import { columnWidths, tilePlace } from '../../src/dashboard/tilePlace';
import { chart, group } from '../support/charts';
import { Refused, renderPart } from '../support/renderPart';

function tile(more: Partial<DashboardTile>): DashboardTile {
  return { id: 't', label: 'Tile', showLabel: true, row: 1, column: 1, rows: 12, columns: 2, kind: 'unknown', view: null, chart: null, list: null, webResource: null, ...more };
}

function dashboard(...tiles: DashboardTile[]): DashboardView {
  return { id: 'd', name: 'Today', description: '', tabs: [{ label: 'Today', showLabel: false, columns: [{ width: '100%', sections: [{ label: 'S', showLabel: false, columns: 4, tiles }] }] }] };
}

const list = { id: 'v', name: 'Open', table: 'post', set: 'posts', key: 'postid', fetchXml: '<fetch count="2" />', columns: [{ property: 'name', label: 'Name', width: 200 }, { property: '_ownerid_value', label: 'Owner', width: 100 }] };

describe('tiles', () => {
  it('stand where their cells do', () => {
    expect(tilePlace({ row: 13, column: 3, rows: 12, columns: 2 })).toEqual({ '--place': '13 / 3 / span 12 / span 2' });
    expect(columnWidths({ label: '', showLabel: false, columns: [{ width: '66%', sections: [] }, { width: '34%', sections: [] }] })).toBe('minmax(0, 66fr) minmax(0, 34fr)');
  });

  it('that may not be read say so while the others show what they have', async () => {
    const root = await renderPart(<DashboardTabs dashboard={dashboard(tile({ id: 'a', kind: 'grid', list, label: 'Rows' }), tile({ id: 'b', kind: 'chart', chart: 'c', label: 'Figures' }))} visit={0} />, (address) =>
      address.includes('/chart?') ? chart({ set: 'replies' }) : address.includes('/replies?') ? { value: [group({ by: [1, 'X'], count: [2] })] } : new Refused(403, 'missing prvReadPost')
    );
    expect([...root.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual(['Rows', 'Figures']);
    expect(root.querySelectorAll('[role="alert"]')).toHaveLength(1);
    expect(root.querySelectorAll('.chart-mark')).toHaveLength(1);
  });

  it('list rows as text, each with a link to its record', async () => {
    const row = { postid: 'p', name: '<b>Late</b>', _ownerid_value: 'u', '_ownerid_value@OData.Community.Display.V1.FormattedValue': 'Ada' };
    const root = await renderPart(<DashboardTabs dashboard={dashboard(tile({ kind: 'grid', list, showLabel: false }))} visit={0} />, () => ({ value: [row] }));
    expect(root.querySelector('h2')?.textContent).toBe('Open');
    expect([...root.querySelectorAll('tbody tr > *')].map((cell) => cell.textContent)).toEqual(['<b>Late</b>', 'Ada']);
    expect(root.querySelector('tbody a')?.getAttribute('href')).toBe('/main.aspx?appname=app&pagetype=entityrecord&etn=post&id=p');
    expect(root.querySelector('b')).toBeNull();
  });

  it('of other kinds say that they are not drawn', async () => {
    const root = await renderPart(<DashboardTabs dashboard={dashboard(tile({ label: 'Map' }))} visit={0} />, () => ({}));
    expect(root.querySelector('.tile')?.textContent).toBe("Map: the emulator doesn't draw tiles of this kind yet.");
  });
});
