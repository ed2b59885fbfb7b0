using System.Text;

namespace SocialExtension.Packing.Names;

/// <summary>The schema for web resources: rows as the Web API answers them, the labels of choices, and the Custom APIs as the Client API calls them.</summary>
internal static class TypeScriptTypes
{
    public static string Write(Schema schema)
    {
        var text = new StringBuilder("// Written from solution/src by the packer at build. Edit the XML instead.\n");
        foreach (var table in schema.Tables) Table(text, table);
        foreach (var choice in schema.Choices) Choice(text, choice);
        foreach (var api in schema.Apis) Api(text, api);
        return text.ToString();
    }

    private static void Table(StringBuilder text, TableNames table)
    {
        text.Append($"\nexport const {Camel(table.Name)}Table = '{table.Logical}';\n\n/** A row of {table.Logical}, with the columns that were asked for. */\nexport interface {table.Name}Row {{\n  readonly {table.Key}: string;\n");
        foreach (var column in table.Columns.Where(c => TypeOf(c.Type) is not null)) text.Append($"  readonly {(IsLookup(column.Type) ? $"_{column.Logical}_value" : column.Logical)}?: {TypeOf(column.Type)} | null;\n");
        text.Append("}\n");
    }

    private static void Choice(StringBuilder text, ChoiceNames choice)
    {
        text.Append($"\nexport const {Camel(choice.Name)}Labels = [{string.Join(", ", choice.Options.Select(o => Quoted(o.Label)))}] as const;\nexport type {choice.Name}Label = (typeof {Camel(choice.Name)}Labels)[number];\n");
    }

    private static void Api(StringBuilder text, ApiNames api)
    {
        text.Append($"\nexport const {Camel(api.Name)}Api = {{\n  operationName: '{api.UniqueName}',\n  operationType: {(api.IsFunction ? 1 : 0)},\n  boundParameter: {(api.BoundTo is null ? "null" : "'entity'")},\n  parameterTypes: {{\n");
        if (api.BoundTo is not null) text.Append($"    entity: {{ typeName: 'mscrm.{api.BoundTo}', structuralProperty: 5 }},\n");
        foreach (var parameter in api.Parameters) text.Append($"    {parameter.Name}: {{ typeName: '{parameter.Type.EdmName}', structuralProperty: {parameter.Type.Structure} }},\n");
        text.Append($"  }},\n}} as const;\n\nexport interface {api.Name}Request {{\n");
        foreach (var parameter in api.Parameters) text.Append($"  readonly {parameter.Name}: {parameter.Type.ScriptName}{(parameter.IsOptional ? " | null" : "")};\n");
        text.Append($"}}\n\nexport interface {api.Name}Response {{\n");
        foreach (var property in api.Responses) text.Append($"  readonly {property.Name}: {property.Type.ScriptName};\n");
        text.Append("}\n");
    }

    private static string? TypeOf(string type) => type switch
    {
        "nvarchar" or "ntext" or "datetime" or "uniqueidentifier" => "string",
        "int" or "bigint" or "decimal" or "float" or "money" or "picklist" or "state" or "status" => "number",
        "bit" => "boolean",
        _ when IsLookup(type) => "string",
        _ => null, // party lists and the like come in collections of their own
    };

    private static bool IsLookup(string type) => type is "lookup" or "customer" or "owner";

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Quoted(string label) => $"'{label.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
