using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Reads the body of a create or an update into a Target.</summary>
internal sealed class RowReader(WebApiRequest request)
{
    private const string Bind = "@odata.bind";

    public Entity Read(Table table, JsonElement body)
    {
        var row = new Entity(table.Name);
        foreach (var property in body.EnumerateObject()) Read(table, row, property.Name, property.Value);
        return row;
    }

    private void Read(Table table, Entity row, string name, JsonElement value)
    {
        if (name.EndsWith(Bind, StringComparison.Ordinal))
        {
            Link(table, row, name[..^Bind.Length], value);
        }
        else if (name.StartsWith('@') || name.Contains('@', StringComparison.Ordinal))
        {
            // Annotations that a client sends back say nothing new.
        }
        else if (table.Find(name) is { IsLookup: false } column)
        {
            row[column.Name] = JsonValue.Read(column, value);
        }
        else if (Navigation.Find(table, name) is { IsCollection: false } navigation)
        {
            if (value.ValueKind != JsonValueKind.Null) throw Fault.NotSupported("creating related rows in one request (deep insert)");
            row[navigation.Lookups[0].Column] = null;
        }
        else if (IsCollection(table, name))
        {
            throw Fault.NotSupported("creating related rows in one request (deep insert)");
        }
        else
        {
            throw Payload(table, $"Invalid property '{name}' was found in entity 'Microsoft.Dynamics.CRM.{table.Name}'. The property '{name}' does not exist on type 'Microsoft.Dynamics.CRM.{table.Name}'.");
        }
    }

    private void Link(Table table, Entity row, string navigation, JsonElement value)
    {
        var choices = Navigation.Find(table, navigation)?.Lookups ?? [];
        if (choices.Count == 0 && IsCollection(table, navigation)) throw Fault.NotSupported("binding a collection");
        if (choices.Count == 0) throw Payload(table, $"An undeclared property '{navigation}' which only has property annotations in the payload but no property value was found in the payload.");
        if (value.ValueKind == JsonValueKind.Null)
        {
            row[choices[0].Column] = null;
            return;
        }

        var reference = request.ReadLink(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        var fits = choices.FirstOrDefault(c => c.Referenced == reference.LogicalName) ?? throw Payload(table, $"'{navigation}' does not point to rows of '{reference.LogicalName}', but of {string.Join(", ", choices.Select(c => c.Referenced))}.");
        row[fits.Column] = reference;
    }

    private static bool IsCollection(Table table, string name) =>
        Navigation.Find(table, name) is { IsCollection: true } || name == $"{table.Name}_activity_parties";

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Payload(Table table, string why) =>
        Fault.Of(FaultCode.ODataPayload, $"Error identified in Payload provided by the user for Entity :'{table.EntitySet}': {why}");
}
