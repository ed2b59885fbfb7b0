import type { SectionView, TabView } from '../api/formView';
import type { Changes } from './Changes';
import type { ControlState } from './ControlState';
import { Part } from './Part';

export interface SectionColumn {
  readonly width: string;
  readonly sections: readonly SectionState[];
}

export class TabState extends Part {
  /** Drawn from the first time it is shown on; frames in it live on while another tab is shown. */
  wasShown = false;

  constructor(
    view: TabView,
    readonly columns: readonly SectionColumn[],
    changes: Changes
  ) {
    super(view.name, view.label, view.visible, changes);
  }

  get sections(): readonly SectionState[] {
    return this.columns.flatMap((column) => column.sections);
  }
}

export class SectionState extends Part {
  readonly showLabel: boolean;
  /** How many cells stand beside each other. */
  readonly columns: number;

  constructor(
    view: SectionView,
    readonly controls: readonly ControlState[],
    changes: Changes
  ) {
    super(view.name, view.label, view.visible, changes);
    this.showLabel = view.showLabel;
    this.columns = view.columns;
  }
}
