import type { ControlState } from '../model/ControlState';
import { Field } from './Field';
import { QuickView } from './QuickView';
import { Subgrid } from './Subgrid';
import { Timeline } from './Timeline';
import { WebResourceFrame } from './WebResourceFrame';

/** A cell by the kind of its control. */
export function Cell({ control }: { readonly control: ControlState }) {
  const { kind, column } = control.cell;
  switch (kind) {
    case 'timeline':
      return <Timeline />;
    case 'subgrid':
      return <Subgrid control={control} />;
    case 'quickview':
      return <QuickView control={control} />;
    case 'webresource':
      return control.frame && <WebResourceFrame control={control} frame={control.frame} />;
    case 'unknown':
      return <p class="hint">{control.label || control.name}: the emulator doesn't draw controls of this kind yet.</p>;
    default:
      return control.column ? (
        <Field control={control} column={control.column} />
      ) : (
        <p class="hint">
          {control.label || control.name}: the table has no column <code>{column}</code>.
        </p>
      );
  }
}
