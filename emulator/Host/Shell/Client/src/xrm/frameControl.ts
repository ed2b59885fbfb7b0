import type { ControlState } from '../model/ControlState';
import type { Frame } from '../model/Frame';
import { webResourceAddress } from '../model/webResourceAddress';
import type { FormParts } from './FormParts';

/** What a web resource's control offers beyond what all do. */
export function frameMembers(state: ControlState, frame: Frame, parts: FormParts): Partial<Xrm.Controls.FramedControl> {
  return {
    getContentWindow: () => frame.contentWindow(),
    // Null until its tab is first shown, though the types don't say so.
    getObject: () => frame.object as HTMLIFrameElement,
    getSrc: () => frame.src ?? webResourceAddress(state.cell, parts.model, parts.session.page),
    setSrc: (src) => {
      frame.navigate(src);
    },
  };
}
