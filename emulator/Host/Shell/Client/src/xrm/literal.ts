import { bareId, rowPath } from '../api/rows';
import type { TableView } from '../api/formView';
import type { ParameterType } from './operationMetadata';
import { structure } from './operationMetadata';

export type FindTable = (name: string) => Promise<TableView>;

/** A row that a parameter names, in the two ways that the Client API takes. */
interface EntityParameter {
  readonly entityType?: string;
  readonly id?: string;
  readonly '@odata.type'?: string;
}

const namespace = 'Microsoft.Dynamics.CRM.';

/** A value as an address holds it, behind a parameter alias. */
export async function literal(value: unknown, type: ParameterType, findTable: FindTable): Promise<string> {
  if (value === null) {
    return 'null';
  }
  switch (type.structuralProperty) {
    case structure.enumeration:
      return `${type.typeName.replace(/^mscrm\./, namespace)}'${enumMembers(value, type)}'`;
    case structure.entity:
      return JSON.stringify({ '@odata.id': await linkTo(value as EntityParameter, findTable) });
    case structure.primitive:
      return primitive(value, type);
    default:
      return JSON.stringify(value);
  }
}

function primitive(value: unknown, { typeName }: ParameterType): string {
  if (value instanceof Date) {
    return value.toISOString();
  }
  const text = String(value);
  switch (typeName) {
    case 'Edm.String':
      return `'${text.replace(/'/g, "''")}'`;
    case 'Edm.Guid':
      return bareId(text);
    default:
      return text;
  }
}

/** A value as the body of an action holds it. */
export async function bodyValue(value: unknown, type: ParameterType, findTable: FindTable): Promise<unknown> {
  if (value === null) {
    return null;
  }
  switch (type.structuralProperty) {
    case structure.enumeration:
      return enumMembers(value, type);
    case structure.entity:
      return entityBody(value as EntityParameter, findTable);
    default:
      return typeof value === 'string' && type.typeName === 'Edm.Guid' ? bareId(value) : value;
  }
}

/** Enums are given by number, and sent by name; flags are several names. */
function enumMembers(value: unknown, { enumProperties = [] }: ParameterType): string {
  if (typeof value !== 'number') {
    return String(value);
  }
  const exact = enumProperties.find((member) => member.value === value);
  const flags = exact ? [exact] : enumProperties.filter((member) => member.value !== 0 && (value & member.value) === member.value);
  return flags.length === 0 ? String(value) : flags.map((member) => member.name).join(',');
}

async function entityBody(value: EntityParameter, findTable: FindTable): Promise<unknown> {
  if (value.entityType === undefined || value.id === undefined) {
    return value;
  }
  const { entityType, id, ...rest } = value;
  const { key } = await findTable(entityType);
  return { '@odata.type': `${namespace}${entityType}`, [key]: bareId(id), ...rest };
}

async function linkTo(value: EntityParameter, findTable: FindTable): Promise<string> {
  const table = await findTable(value.entityType ?? value['@odata.type']?.replace(/^#?Microsoft\.Dynamics\.CRM\./, '') ?? '');
  const id = value.id ?? (value as Record<string, unknown>)[table.key];
  return rowPath(table.set, String(id));
}
