import type { SectionState } from '../model/TabState';
import { itemCollection } from './collection';
import { nameOf, type FormParts } from './FormParts';
import { there } from './there';

export function section(state: SectionState, parts: FormParts): Xrm.Controls.Section {
  const parent = parts.model.tabs.find((tab) => tab.sections.includes(state));
  return there<Xrm.Controls.Section>(`section "${state.name}"`, {
    controls: itemCollection(state.controls.map((control) => parts.control(control)), nameOf),
    getLabel: () => state.label,
    getName: () => state.name,
    getParent: () => (parent ? parts.tab(parent) : null) as Xrm.Controls.Tab,
    getVisible: () => state.visible,
    setLabel: (label) => {
      state.label = label;
    },
    setVisible: (visible) => {
      state.visible = visible;
    },
  });
}
