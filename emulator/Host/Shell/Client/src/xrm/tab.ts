import type { TabState } from '../model/TabState';
import { itemCollection } from './collection';
import { nameOf, type FormParts } from './FormParts';
import { there } from './there';

/** A tab, as a script sees it. One tab is shown at a time: that is the expanded one. */
export function tab(state: TabState, parts: FormParts): Xrm.Controls.Tab {
  const { model, session, events } = parts;
  return there<Xrm.Controls.Tab>(`formContext.ui.tabs.get("${state.name}")`, {
    addTabStateChange: (handler) => {
      events.tabStateChangesOf(state).add(handler);
    },
    removeTabStateChange: (handler) => {
      events.tabStateChangesOf(state).remove(handler);
    },
    getDisplayState: () => (model.current === state ? 'expanded' : 'collapsed'),
    // Nothing is shown in place of a tab that is collapsed: so only expanding means something.
    setDisplayState: (displayState) => {
      if (displayState === 'expanded') {
        session.show(state);
      }
    },
    getLabel: () => state.label,
    getName: () => state.name,
    getParent: () => parts.ui,
    getVisible: () => state.visible,
    sections: itemCollection(state.sections.map((section) => parts.section(section)), nameOf),
    setFocus: () => {
      session.show(state);
    },
    setLabel: (label) => {
      state.label = label;
    },
    setVisible: (visible) => {
      session.setVisible(state, visible);
    },
  });
}
