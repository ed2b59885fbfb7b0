import type { ControlState } from '../model/ControlState';
import type { FormParts } from './FormParts';
import { frameMembers } from './frameControl';
import { there } from './there';

const types: Readonly<Record<string, Xrm.Controls.ControlType>> = {
  lookup: 'lookup',
  choice: 'optionset',
  subgrid: 'subgrid',
  timeline: 'timelinewall',
  webresource: 'webresource',
};

/** A control, as a script sees it: what all have, and what those of its kind have. */
export function control(state: ControlState, parts: FormParts): Xrm.Controls.Control {
  const members: Partial<Xrm.Controls.StandardControl> = {
    getControlType: () => types[state.cell.kind] ?? 'standard',
    getLabel: () => state.label,
    getName: () => state.name,
    getParent: () => parentOf(state, parts),
    getVisible: () => state.visible,
    setLabel: (label) => {
      state.label = label;
    },
    setVisible: (visible) => {
      state.visible = visible;
    },
  };
  const ofKind = state.frame ? frameMembers(state, state.frame, parts) : state.column ? columnMembers(state, parts) : {};
  return there<Xrm.Controls.Control>(`formContext.getControl("${state.name}")`, Object.assign(members, ofKind));
}

/** Null for controls of the header, though the types don't say so. */
function parentOf(state: ControlState, parts: FormParts): Xrm.Controls.Section {
  const sections = parts.model.tabs.flatMap((tab) => tab.sections);
  const found = sections.find((section) => section.controls.includes(state));
  return (found ? parts.section(found) : null) as Xrm.Controls.Section;
}

function columnMembers(state: ControlState, parts: FormParts): Partial<Xrm.Controls.StandardControl> {
  const column = state.column;
  return {
    getAttribute: () => (column ? parts.attribute(column) : null) as never,
    getDisabled: () => state.disabled,
    setDisabled: (disabled) => {
      state.disabled = disabled;
    },
    setFocus: () => {
      parts.session.focus(state);
    },
    setNotification: (message, uniqueId) => state.notify(message, uniqueId),
    clearNotification: (uniqueId) => state.clear(uniqueId),
  };
}
