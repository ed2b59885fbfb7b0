using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Messages;

/// <summary>Columns that the platform computes from others of the row.</summary>
internal static class ComputedColumns
{
    public static void Write(Table table, Dictionary<string, object?> values, Entity? before)
    {
        if (table.Has("fullname") && Any(values, "firstname", "lastname")) values["fullname"] = Join(" ", Value("firstname"), Value("lastname"));
        if (table.Has("address1_composite") && values.Keys.Any(k => k.StartsWith("address1_", StringComparison.Ordinal))) values["address1_composite"] = Address(Value);
        if (table.Has("parentcontactid") && values.TryGetValue("parentcustomerid", out var parent)) Parent(values, parent as EntityReference);

        object? Value(string column) => values.TryGetValue(column, out var value) ? value : before?.GetAttributeValue<object>(column);
    }

    private static string? Address(Func<string, object?> value)
    {
        var place = Join(" ", value("address1_postalcode"), value("address1_city"), value("address1_stateorprovince"));
        return Join("\n", value("address1_line1"), value("address1_line2"), value("address1_line3"), place, value("address1_country"));
    }

    private static void Parent(Dictionary<string, object?> values, EntityReference? parent)
    {
        values["parentcontactid"] = parent?.LogicalName == "contact" ? parent : null;
        values["accountid"] = parent?.LogicalName == "account" ? parent : null;
    }

    private static bool Any(Dictionary<string, object?> values, params string[] columns) => columns.Any(values.ContainsKey);

    private static string? Join(string separator, params object?[] parts)
    {
        var text = string.Join(separator, parts.OfType<string>().Where(p => p.Length > 0));
        return text.Length == 0 ? null : text;
    }
}
