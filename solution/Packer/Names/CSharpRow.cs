using System.Text;

namespace SocialExtension.Packing.Names;

/// <summary>A table's row as a class with a property a column, so that a column that gets another type in the XML breaks the build where it is used.</summary>
internal static class CSharpRow
{
    public static void Write(StringBuilder text, TableNames table)
    {
        var name = $"{table.Name}Row";
        text.Append($"\n/// <summary>A row of {table.Logical}, or a change of one. Null clears a column.</summary>\ninternal sealed class {name} : TableRow\n{{\n");
        text.Append($"    public {name}() : base(\"{table.Logical}\") {{ }}\n    public {name}(Guid id) : base(\"{table.Logical}\", id) {{ }}\n");
        foreach (var column in table.Columns) Property(text, column);
        text.Append("}\n");
    }

    private static void Property(StringBuilder text, ColumnName column)
    {
        if (TypeOf(column) is not { } type) return;
        var (get, set) = AccessTo(column, type);
        text.Append($"    public {type}? {column.Name} {(column.IsReadOnly ? $"=> {get};" : $"{{ get => {get}; set => Row[\"{column.Logical}\"] = {set}; }}")}\n");
    }

    private static string? TypeOf(ColumnName column) => column.Type switch
    {
        "nvarchar" or "ntext" => "string",
        "int" or "state" or "status" => "int",
        "bigint" => "long",
        "decimal" => "decimal",
        "float" => "double",
        "money" => "Money",
        "bit" => "bool",
        "datetime" => "DateTime",
        "uniqueidentifier" => "Guid",
        "lookup" or "customer" or "owner" => "EntityReference",
        "picklist" => column.Choice,
        _ => null, // party lists and the like
    };

    private static (string Get, string Set) AccessTo(ColumnName column, string type) => column.Type switch
    {
        "picklist" or "state" or "status" => ($"{(type == "int" ? "" : $"({type}?)")}Row.Option(\"{column.Logical}\")", $"Values.Option({(type == "int" ? "" : "(int?)")}value)"),
        "datetime" => ($"Row.Time(\"{column.Logical}\")", "value"),
        _ => ($"Row.GetAttributeValue<{type}?>(\"{column.Logical}\")", "value"),
    };
}
