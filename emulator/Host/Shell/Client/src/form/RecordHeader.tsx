import type { ControlState } from '../model/ControlState';
import { hiddenText } from '../model/cellText';
import { initials } from '../model/initials';
import { displayText } from '../model/text';
import { FormPicker } from './FormPicker';
import { LookupLink } from './LookupLink';
import { useForm } from './useForm';

/** Whom or what the page is about, with the columns that the form's header shows. */
export function RecordHeader() {
  const { model } = useForm();
  return (
    <div class="record-header">
      <span class="avatar" aria-hidden="true">
        {initials(model.title)}
      </span>
      <div class="record-title">
        <h1 dir="auto">{model.title}</h1>
        <p>
          <FormPicker />
          <span class="save-state" data-dirty={model.isDirty}>
            {model.isDirty ? 'Unsaved changes' : model.isNew ? 'Not saved yet' : 'Saved'}
          </span>
        </p>
      </div>
      <dl class="header-fields">
        {model.header.filter((control) => control.visible && control.column).map((control) => (
          <HeaderField key={control.name} control={control} />
        ))}
      </dl>
    </div>
  );
}

function HeaderField({ control }: { readonly control: ControlState }) {
  const column = control.column;
  const value = column?.value ?? null;
  const text = !column ? '' : column.field.rights.read ? displayText(column.field, value) : hiddenText;
  return (
    <div>
      <dt>{control.label}</dt>
      <dd>{Array.isArray(value) ? value.map((lookup) => <LookupLink key={lookup.id} lookup={lookup} />) : text === '' ? '---' : text}</dd>
    </div>
  );
}
