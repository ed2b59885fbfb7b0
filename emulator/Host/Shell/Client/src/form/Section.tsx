import type { SectionState } from '../model/TabState';
import { Cell } from './Cell';

export function Section({ section }: { readonly section: SectionState }) {
  const visible = section.controls.filter((control) => control.visible);
  if (!section.visible || visible.length === 0) {
    return null;
  }
  const isPage = visible.every((control) => control.frame !== null);
  return (
    <div class="card section" data-page={isPage} role="group" aria-label={section.label === '' ? undefined : section.label}>
      {section.showLabel && section.label !== '' && <h2>{section.label}</h2>}
      <div class="section-cells" style={{ '--section-columns': section.columns }}>
        {visible.map((control) => (
          <div key={control.name} class="section-cell" data-starts={control.cell.startsRow} style={{ '--span': Math.min(control.cell.span, section.columns) }}>
            <Cell control={control} />
          </div>
        ))}
      </div>
    </div>
  );
}
