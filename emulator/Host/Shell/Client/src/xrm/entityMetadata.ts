import type { FieldView } from '../api/formView';
import type { Tables } from '../api/Tables';
import { attributeType } from '../model/columnType';
import { itemCollection } from './collection';
import { there } from './there';

interface AttributeMetadata {
  readonly LogicalName: string;
  readonly DisplayName: string;
  readonly AttributeTypeName: string;
}

/** What the shell knows of a table: its names, and of its columns those on its main form. */
export async function entityMetadata(tables: Tables, name: string, columns: readonly string[]): Promise<Xrm.Metadata.EntityMetadata> {
  const [table, form] = await Promise.all([tables.find(name), columns.length === 0 ? null : tables.form(name)]);
  const fields = form?.fields.filter((field) => columns.includes(field.name)) ?? [];
  const missing = columns.find((column) => fields.every((field) => field.name !== column));
  if (missing !== undefined) {
    throw new Error(`Xrm.Utility.getEntityMetadata of '${missing}', which is not on the main form of '${name}', is not there in the emulator yet`);
  }
  return there<Xrm.Metadata.EntityMetadata>(`Xrm.Utility.getEntityMetadata("${name}")`, {
    Attributes: itemCollection(fields.map((field) => attribute(name, field)), (item) => item.LogicalName) as never,
    // The Client API gives texts, though the types say labels.
    DisplayName: table.label as never,
    DisplayCollectionName: table.plural as never,
    EntitySetName: table.set,
    IsActivity: table.isActivity,
    LogicalName: table.name,
    ObjectTypeCode: table.typeCode ?? 0,
    PrimaryIdAttribute: table.key,
    PrimaryNameAttribute: table.primaryName ?? '',
  });
}

function attribute(table: string, field: FieldView): AttributeMetadata {
  return there<AttributeMetadata & { OptionSet?: object }>(`Xrm.Utility.getEntityMetadata("${table}").Attributes.get("${field.name}")`, {
    LogicalName: field.name,
    DisplayName: field.label,
    AttributeTypeName: attributeType(field),
    ...(field.options.length === 0 ? {} : { OptionSet: Object.fromEntries(field.options.map(({ value, label }) => [value, { value, text: label }])) }),
  });
}
