import type { CellView, FieldView } from '../api/formView';
import type { Row } from '../api/rows';
import { hiddenText } from '../model/cellText';
import { safeLink } from '../model/safeLink';
import { displayText } from '../model/text';
import { readValue } from '../model/value';
import { LookupLink } from './LookupLink';

interface Props {
  readonly cells: readonly CellView[];
  readonly fields: readonly FieldView[];
  readonly row: Row;
}

/** Columns of a row to be read, with their labels where the form shows them; those without a value are left out. */
export function Summary({ cells, fields, row }: Props) {
  const shown = cells.flatMap((cell) => {
    const field = fields.find((candidate) => candidate.name === cell.column);
    return field && cell.visible && (!field.rights.read || readValue(field, row) !== null) ? [{ cell, field }] : [];
  });
  return shown.length === 0 ? null : (
    <dl class="summary">
      {shown.map(({ cell, field }) => (
        <div key={cell.id} data-label={cell.showLabel}>
          <dt class={cell.showLabel ? undefined : 'visually-hidden'}>{cell.label === '' ? field.label : cell.label}</dt>
          <dd dir="auto">
            <SummaryValue cell={cell} field={field} row={row} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function SummaryValue({ cell, field, row }: { readonly cell: CellView; readonly field: FieldView; readonly row: Row }) {
  if (!field.rights.read) {
    return <>{hiddenText}</>;
  }
  const value = readValue(field, row);
  if (Array.isArray(value)) {
    return <>{value.map((lookup) => <LookupLink key={lookup.id} lookup={lookup} />)}</>;
  }
  const text = displayText(field, value);
  const link = safeLink(cell.kind, field.format, value);
  return link === null ? (
    <>{text}</>
  ) : (
    <a class="link" href={link} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  );
}
