import type { FieldView } from '../api/formView';

/** The Client API's names for the types of columns. */
const attributeTypes: Readonly<Record<string, Xrm.Attributes.AttributeType>> = {
  Text: 'string',
  Memo: 'memo',
  Integer: 'integer',
  BigInteger: 'integer',
  Decimal: 'decimal',
  Float: 'double',
  Money: 'money',
  Boolean: 'boolean',
  Choice: 'optionset',
  State: 'optionset',
  Status: 'optionset',
  DateTime: 'datetime',
  Lookup: 'lookup',
  Customer: 'lookup',
  Owner: 'lookup',
  PartyList: 'lookup',
};

/** Keys and other ids are texts to scripts. */
export function attributeType(field: FieldView): Xrm.Attributes.AttributeType {
  return attributeTypes[field.type] ?? 'string';
}

export function isWholeNumber(field: FieldView): boolean {
  return attributeType(field) === 'integer';
}

/** Whether a date-time shows a date alone, whichever way it is stored. */
export function showsDateAlone(field: FieldView): boolean {
  return field.dateOnly || field.format === 'date';
}
