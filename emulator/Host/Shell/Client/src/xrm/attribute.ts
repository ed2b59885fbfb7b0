import type { ColumnState } from '../model/ColumnState';
import { attributeType, showsDateAlone } from '../model/columnType';
import { displayText } from '../model/text';
import type { Value } from '../model/value';
import type { FormParts } from './FormParts';
import { there } from './there';

type Attribute = Xrm.Attributes.Attribute;

/** A column, as a script sees it. */
export function attribute(column: ColumnState, parts: FormParts): Attribute {
  const { field } = column;
  const changes = parts.events.changesOf(field.name);
  const members: Partial<Attribute> = {
    addOnChange: (handler) => {
      changes.add(handler);
    },
    removeOnChange: (handler) => {
      changes.remove(handler);
    },
    fireOnChange: () => {
      parts.events.changed(column);
    },
    getAttributeType: () => attributeType(field),
    getFormat: () => formatOf(column),
    getIsDirty: () => column.isDirty,
    getName: () => field.name,
    getParent: () => parts.entity,
    getRequiredLevel: () => column.required,
    getSubmitMode: () => column.submitMode,
    getValue: () => column.value,
    setRequiredLevel: (level) => {
      column.required = level;
    },
    setSubmitMode: (mode) => {
      column.submitMode = mode;
    },
    setValue: (value) => {
      column.value = value as Value;
    },
  };
  Object.defineProperty(members, 'controls', { enumerable: true, get: () => parts.controlsOf(column) });
  return there<Attribute>(`formContext.getAttribute("${field.name}")`, Object.assign(members, membersByType(column)));
}

function formatOf({ field }: ColumnState): Xrm.Attributes.AttributeFormat {
  const format = attributeType(field) === 'datetime' && showsDateAlone(field) ? 'date' : field.format;
  return format as Xrm.Attributes.AttributeFormat;
}

function membersByType(column: ColumnState): object {
  switch (attributeType(column.field)) {
    case 'string':
    case 'memo':
      return { getMaxLength: () => column.field.maxLength };
    case 'boolean':
      return { getInitialValue: () => column.initial };
    case 'optionset':
      return choiceMembers(column);
    case 'lookup':
      return lookupMembers(column);
    default:
      return {};
  }
}

function choiceMembers(column: ColumnState): object {
  const options = column.field.options.map(({ value, label }) => ({ value, text: label }));
  const option = (wanted: unknown) => options.find(({ value, text }) => value === wanted || text === wanted) ?? null;
  return {
    getInitialValue: () => column.initial,
    getOption: option,
    getOptions: () => options,
    getSelectedOption: () => option(column.value),
    getText: () => displayText(column.field, column.value),
  };
}

function lookupMembers(column: ColumnState): object {
  return {
    getIsPartyList: () => column.field.type === 'PartyList',
    // An empty list says the same as none.
    setValue: (lookups: Xrm.LookupValue[] | null) => {
      column.value = lookups === null || lookups.length === 0 ? null : lookups;
    },
  };
}
