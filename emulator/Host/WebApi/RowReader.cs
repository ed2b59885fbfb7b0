using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Reads the body of a create or an update into a Target.</summary>
internal sealed class RowReader
{
    private const string Bind = "@odata.bind";
    private readonly WebApiRequest request;
    private readonly RelatedReader related;

    public RowReader(WebApiRequest request) => (this.request, related) = (request, new RelatedReader(request, this));

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
        else if (Navigation.Find(table, name) is { } navigation)
        {
            related.Read(table, row, navigation, value);
        }
        else
        {
            throw Payload(table, $"Invalid property '{name}' was found in entity 'Microsoft.Dynamics.CRM.{table.Name}'. The property '{name}' does not exist on type 'Microsoft.Dynamics.CRM.{table.Name}'.");
        }
    }

    private void Link(Table table, Entity row, string name, JsonElement value)
    {
        if (Navigation.Find(table, name) is not { } navigation) throw Payload(table, $"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload.");
        if (navigation.IsCollection)
        {
            related.Bind(table, row, navigation, value);
            return;
        }

        var choices = navigation.Lookups;
        if (value.ValueKind == JsonValueKind.Null)
        {
            row[choices[0].Column] = null;
            return;
        }

        var reference = request.ReadLink(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText());
        var fits = choices.FirstOrDefault(c => c.Referenced == reference.LogicalName) ?? throw Payload(table, $"'{name}' does not point to rows of '{reference.LogicalName}', but of {string.Join(", ", choices.Select(c => c.Referenced))}.");
        row[fits.Column] = reference;
    }

    /// <summary>What a body holds that the table does not take.</summary>
    public static System.ServiceModel.FaultException<OrganizationServiceFault> Payload(Table table, string why) =>
        Fault.Of(FaultCode.ODataPayload, $"Error identified in Payload provided by the user for Entity :'{table.EntitySet}': {why}");
}
