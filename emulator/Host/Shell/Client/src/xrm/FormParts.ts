import type { ColumnState } from '../model/ColumnState';
import type { ControlState } from '../model/ControlState';
import type { FormModel } from '../model/FormModel';
import type { FormSession } from '../model/FormSession';
import type { SectionState, TabState } from '../model/TabState';
import { attribute } from './attribute';
import { itemCollection } from './collection';
import { control } from './control';
import { entity } from './entity';
import type { FormEvents } from './FormEvents';
import { section } from './section';
import { tab } from './tab';
import { ui } from './ui';

/**
 * The objects that stand for a form's parts. Each is made once, when it is first asked for: so they can refer to each other, and
 * a script gets the same object whichever way it comes.
 */
export class FormParts {
  private readonly made = new Map<object, object>();

  constructor(
    readonly model: FormModel,
    readonly session: FormSession,
    readonly events: FormEvents
  ) {}

  get entity(): Xrm.Entity {
    return this.once(this.model, () => entity(this));
  }

  get ui(): Xrm.Ui {
    return this.once(this.session, () => ui(this));
  }

  get attributes(): readonly Xrm.Attributes.Attribute[] {
    return [...this.model.columns.values()].map((column) => this.attribute(column));
  }

  get controls(): readonly Xrm.Controls.Control[] {
    return this.model.controls.map((state) => this.control(state));
  }

  attribute(column: ColumnState): Xrm.Attributes.Attribute {
    return this.once(column, () => attribute(column, this));
  }

  control(state: ControlState): Xrm.Controls.Control {
    return this.once(state, () => control(state, this));
  }

  tab(state: TabState): Xrm.Controls.Tab {
    return this.once(state, () => tab(state, this));
  }

  section(state: SectionState): Xrm.Controls.Section {
    return this.once(state, () => section(state, this));
  }

  controlsOf(column: ColumnState): Xrm.Collection.ItemCollection<Xrm.Controls.StandardControl> {
    const states = this.model.controls.filter((state) => state.column === column);
    return itemCollection(states.map((state) => this.control(state) as Xrm.Controls.StandardControl), nameOf);
  }

  private once<T extends object>(part: object, make: () => T): T {
    const known = this.made.get(part);
    if (known) {
      return known as T;
    }
    const fresh = make();
    this.made.set(part, fresh);
    return fresh;
  }
}

export function nameOf(part: { getName(): string }): string {
  return part.getName();
}
