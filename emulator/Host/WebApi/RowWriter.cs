using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Writes rows as the Web API does: lookups as _x_value, annotations in front of the property that they are about.</summary>
internal sealed class RowWriter(WebApiRequest request)
{
    private const string Formatted = "OData.Community.Display.V1.FormattedValue";
    private const string AttributeName = "OData.Community.Display.V1.AttributeName";
    private const string LogicalName = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string Navigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    /// <summary>The members of a row, inside an object that is open.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">The columns that were asked for; of those without a value null is written. Where left out, what the row holds.</param>
    public void Members(Utf8JsonWriter json, Table table, Entity row, IEnumerable<Column>? columns)
    {
        if (row.RowVersion is { } version) json.WriteString("@odata.etag", $"W/\"{version}\"");
        if (columns is null)
        {
            foreach (var attribute in row.Attributes) Member(json, table, row, attribute.Key);
            return;
        }

        foreach (var column in columns) Member(json, table, row, column.Name);
    }

    private void Member(Utf8JsonWriter json, Table table, Entity row, string name)
    {
        row.Attributes.TryGetValue(name, out var value);
        if (value is AliasedValue aliased)
        {
            Aliased(json, row, name, aliased);
            return;
        }

        var column = table.Find(name)!;
        var property = EdmModelBuilder.PropertyName(column);
        if (value is EntityReference reference) LookupAnnotations(json, table, column, property, reference);
        Annotate(json, property, Formatted, row.FormattedValues.TryGetValue(name, out var text) ? text : null);
        json.WritePropertyName(property);
        Value(json, column, value);
    }

    private void Aliased(Utf8JsonWriter json, Entity row, string name, AliasedValue aliased)
    {
        var column = request.Model.Table(aliased.EntityLogicalName).Find(aliased.AttributeLogicalName)!;
        Annotate(json, name, AttributeName, aliased.AttributeLogicalName);
        if (aliased.Value is EntityReference reference) Annotate(json, name, LogicalName, reference.LogicalName);
        Annotate(json, name, Formatted, row.FormattedValues.TryGetValue(name, out var text) ? text : null);
        json.WritePropertyName(name);
        Value(json, column, aliased.Value);
    }

    private void LookupAnnotations(Utf8JsonWriter json, Table table, Column column, string property, EntityReference reference)
    {
        Annotate(json, property, Navigation, table.ManyToOne.FirstOrDefault(r => r.Column == column.Name && r.Referenced == reference.LogicalName)?.Navigation);
        Annotate(json, property, LogicalName, reference.LogicalName);
    }

    private void Annotate(Utf8JsonWriter json, string property, string annotation, string? value)
    {
        if (value is not null && request.Prefer.Includes(annotation)) json.WriteString($"{property}@{annotation}", value);
    }

    /// <summary>A value by itself, without quotes.</summary>
    public static string Text(Column column, object value)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) Value(json, column, value);
        using var document = JsonDocument.Parse(buffer.ToArray());
        return document.RootElement.ToString();
    }

    /// <summary>A value as JSON.</summary>
    public static void Value(Utf8JsonWriter json, Column column, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case EntityReference reference:
                json.WriteStringValue(reference.Id);
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case OptionSetValueCollection options:
                json.WriteStringValue(string.Join(',', options.Select(o => o.Value)));
                break;
            case Money money:
                json.WriteRawValue(money.Value.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case DateTime time:
                json.WriteStringValue(time.ToString(column.IsDateOnly ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
        }
    }
}
