import type { TabState } from '../model/TabState';
import { Section } from './Section';
import { panelId, tabId } from './TabList';

/** What a tab shows: columns of sections, as wide as the form says. */
export function TabPanel({ tab, isShown }: { readonly tab: TabState; readonly isShown: boolean }) {
  const widths = tab.columns.map(({ width }) => `minmax(0, ${Number.parseFloat(width) || 1}fr)`).join(' ');
  return (
    <div id={panelId(tab)} class="tab-panel" role="tabpanel" aria-labelledby={tabId(tab)} hidden={!isShown}>
      <div class="tab-columns" style={{ '--columns': widths }}>
        {tab.columns.map((column, index) => (
          <div class="tab-column" key={index}>
            {column.sections.map((section) => (
              <Section key={section.name} section={section} />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
