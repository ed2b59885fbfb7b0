import type { SectionView } from '../api/formView';
import { Summary } from './Summary';
import type { Card } from './useCards';

/** An activity as the card form of its table shows it: the title stands above already (…/model-driven-apps/create-edit-card-forms). */
export function ActivityCard({ card: { view, row }, titled }: { readonly card: Card; readonly titled: string }) {
  const sections = view.tabs.flatMap((tab) => tab.columns).flatMap((column) => column.sections);
  const cellsOf = (section: SectionView) => section.cells.filter((cell) => cell.column !== titled);
  return (
    <div class="activity-card">
      {sections.map((section) => (
        <div key={section.name} data-part={section.name}>
          <Summary cells={cellsOf(section)} fields={view.fields} row={row} />
        </div>
      ))}
    </div>
  );
}
