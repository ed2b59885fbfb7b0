using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Which row an address names: contacts(id), contacts(contactid=id) or soc_socialprofiles(soc_key='…').</summary>
internal static partial class RowKey
{
    public static EntityReference Read(Table table, string? arguments, IReadOnlyDictionary<string, string> options)
    {
        if (Guid.TryParse(arguments, out var id)) return new EntityReference(table.Name, id);
        var keys = new KeyAttributeCollection();
        foreach (var (name, literal) in ODataLiteral.Arguments(arguments, options))
        {
            // Lookups come as (id) too, in parentheses.
            var column = table.Find(name) ?? table.Columns.FirstOrDefault(c => $"_{c.Name}_value" == name)
                ?? throw Fault.Of(FaultCode.ODataRequest, $"The key in the request URI is not valid for resource '{Queries.OData.EdmModelBuilder.Namespace}.{table.Name}'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource '{table.Name}'.");
            if (column == table.Key && Guid.TryParse(literal.Trim('\''), out id)) return new EntityReference(table.Name, id);
            keys[column.Name] = JsonValue.Read(column, ODataLiteral.ToJson(column.IsLookup ? literal.Trim('(', ')') : literal));
        }

        if (keys.Count == 0) throw Fault.Of(FaultCode.ODataRequest, $"'{table.EntitySet}()' does not name a row.");
        return new EntityReference(table.Name, keys);
    }

    /// <summary>The row that a link in a body names: /contacts(id), contacts(id) or a whole address.</summary>
    public static EntityReference ReadLink(MetadataModel model, string link)
    {
        var match = Link().Match(link.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(link) : link);
        if (!match.Success || model.FindSet(match.Groups[1].Value) is not { } table) throw Fault.Of(FaultCode.ODataPayload, $"'{link}' does not name a row, as /contacts(00000000-0000-0000-0000-000000000000) would.");
        return Read(table, match.Groups[2].Value, new Dictionary<string, string>());
    }

    [GeneratedRegex(@"(?:^|/)([A-Za-z_][A-Za-z0-9_]*)\((.*)\)$")]
    private static partial Regex Link();
}
