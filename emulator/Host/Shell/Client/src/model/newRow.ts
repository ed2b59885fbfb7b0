import type { FieldView, FormView } from '../api/formView';
import type { Row, Scalar } from '../api/rows';
import { attributeType } from './columnType';

/** The values with which a new record begins: the columns' own, its maker as owner, and what the address brings along. */
export function newRow(view: FormView, user: { readonly id: string; readonly name: string }, given: Readonly<Record<string, string>>): Row {
  const own = view.fields.flatMap((field) => entries(field, ownDefault(field, user)));
  const brought = view.fields.filter((field) => given[field.name] !== undefined).flatMap((field) => entries(field, givenValue(field, given)));
  return Object.fromEntries([...own, ...brought]) as Row;
}

interface Start {
  readonly value: Scalar;
  readonly name?: string;
  readonly table?: string;
}

function ownDefault(field: FieldView, user: { readonly id: string; readonly name: string }): Start | null {
  if (field.name === 'ownerid') {
    return { value: user.id, name: user.name, table: 'systemuser' };
  }
  if (field.type === 'Boolean') {
    return { value: field.default === 1 };
  }
  return field.type === 'Choice' && field.default !== null ? { value: field.default } : null;
}

/** Names and tables of lookups stand beside their ids (…/model-driven-apps/set-field-values-using-parameters-passed-form). */
function givenValue(field: FieldView, given: Readonly<Record<string, string>>): Start {
  const text = given[field.name] ?? '';
  switch (attributeType(field)) {
    case 'lookup':
      return { value: text, name: given[`${field.name}name`], table: given[`${field.name}type`] ?? field.targets[0]?.table };
    case 'boolean':
      return { value: text === '1' || text === 'true' };
    case 'string':
    case 'memo':
    case 'datetime':
      return { value: text };
    default:
      return { value: Number.isFinite(Number(text)) ? Number(text) : null };
  }
}

function entries(field: FieldView, start: Start | null): [string, Scalar | undefined][] {
  return start === null
    ? []
    : [
        [field.property, start.value],
        [`${field.property}@OData.Community.Display.V1.FormattedValue`, start.name],
        [`${field.property}@Microsoft.Dynamics.CRM.lookuplogicalname`, start.table],
      ];
}
