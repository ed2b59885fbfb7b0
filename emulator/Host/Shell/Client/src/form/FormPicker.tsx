import { recordAddress } from '../model/route';
import { useServices } from '../page/services';
import { useForm } from './useForm';

/** Another form for the same record, where the table has several. */
export function FormPicker() {
  const { app, leaving } = useServices();
  const { view, id } = useForm().model;
  if (view.others.length === 0) {
    return <>{view.table.label}</>;
  }

  const open = async (select: HTMLSelectElement) => {
    if (await leaving.isAllowed()) {
      leaving.letGo();
      window.location.assign(recordAddress({ app, table: view.table.name, id, formId: select.value }));
    } else {
      select.value = view.id;
    }
  };

  return (
    <>
      {view.table.label}
      <span class="form-picker">
        <select aria-label="Form; the record is shown in another one as soon as it is picked" value={view.id} onChange={(event) => void open(event.currentTarget)}>
          {[{ id: view.id, name: view.name }, ...view.others].map((form) => (
            <option key={form.id} value={form.id}>
              {form.name}
            </option>
          ))}
        </select>
      </span>
    </>
  );
}
