import type { FieldView } from '../api/formView';
import type { Row } from '../api/rows';
import type { GridView } from '../model/gridView';
import { displayText } from '../model/text';
import { readValue } from '../model/value';
import { recordAddress } from '../model/route';
import { useServices } from '../page/services';
import type { RowPages } from '../page/useRows';
import { Pages } from './Pages';

interface Props {
  readonly label: string;
  readonly view: GridView;
  readonly pages: RowPages;
}

/** Rows in columns; the name of each is the link to its page. */
export function Grid({ label, view, pages }: Props) {
  const fields = [view.name, ...view.columns];
  return (
    <Pages pages={pages} label={label}>
      <div class="grid-scroll" role="group" aria-label={label} tabIndex={0}>
        <table class="grid">
          <thead>
            <tr>
              {fields.map((field) => (
                <th key={field.name} scope="col">
                  {field.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pages.rows.map((row) => (
              <GridRow key={String(row[view.form.table.key])} row={row} view={view} />
            ))}
          </tbody>
        </table>
      </div>
    </Pages>
  );
}

function GridRow({ row, view }: { readonly row: Row; readonly view: GridView }) {
  const { app } = useServices();
  const { table } = view.form;
  return (
    <tr>
      <th scope="row">
        <a class="link" href={recordAddress({ app, table: table.name, id: String(row[table.key]) })} dir="auto">
          {textOf(view.name, row) || '(no name)'}
        </a>
      </th>
      {view.columns.map((field) => (
        <td key={field.name} dir="auto">
          {textOf(field, row)}
        </td>
      ))}
    </tr>
  );
}

function textOf(field: FieldView, row: Row): string {
  return displayText(field, readValue(field, row));
}
