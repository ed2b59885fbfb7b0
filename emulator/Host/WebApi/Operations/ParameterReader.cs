using System.Globalization;
using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>Values for the parameters of functions and actions.</summary>
internal sealed class ParameterReader(WebApiRequest request)
{
    private const string Type = "@odata.type";
    private const string Link = "@odata.id";

    /// <summary>Reads a value.</summary>
    /// <param name="parameter">What it is for.</param>
    /// <param name="json">The value.</param>
    /// <param name="table">The table on which the operation is called: lists of rows are of that one.</param>
    public object? Read(ApiParameter parameter, JsonElement json, string? table)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return parameter.Type switch
            {
                ApiType.Boolean => json.GetBoolean(),
                ApiType.DateTime => DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                ApiType.Decimal => json.GetDecimal(),
                ApiType.Float => json.GetDouble(),
                ApiType.Integer => json.GetInt32(),
                ApiType.Money => new Money(json.GetDecimal()),
                ApiType.Picklist => new OptionSetValue(json.GetInt32()),
                ApiType.String => json.GetString() ?? throw Wrong(parameter),
                ApiType.StringArray => json.EnumerateArray().Select(e => e.GetString()!).ToArray(),
                ApiType.Guid => Guid.Parse(json.GetString()!),
                ApiType.Binary => json.GetBytesFromBase64(),
                ApiType.EntityReference => Reference(parameter, json),
                ApiType.Entity => Row(parameter, json),
                ApiType.EntityCollection => Rows(parameter, json, table),
                ApiType.Expando => ExpandoReader.Read(json),
                ApiType.PrincipalAccess => Access(parameter, json),
                _ => throw Fault.NotSupported($"parameters of type {parameter.Type}"),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw Wrong(parameter);
        }
    }

    /// <summary>{"@odata.id": "contacts(id)"}, its address alone, or {"@odata.type": "Microsoft.Dynamics.CRM.contact", "contactid": "id"}.</summary>
    private EntityReference Reference(ApiParameter parameter, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String) return request.ReadLink(json.GetString()!);
        if (json.TryGetProperty(Link, out var link)) return request.ReadLink(link.GetString() ?? "");
        var table = TableOf(parameter, json);
        return Id(table, json) is { } id ? new EntityReference(table.Name, id) : throw Wrong(parameter);
    }

    /// <summary>Its key is no column that is written: it says which row. The platform takes the address of a row for that too, by which alternate keys are given.</summary>
    private Entity Row(ApiParameter parameter, JsonElement json)
    {
        var table = TableOf(parameter, json);
        var row = new RowReader(request).Read(table, json);
        row.Attributes.Remove(table.KeyName);
        if (json.TryGetProperty(Link, out var link) && request.ReadLink(link.GetString() ?? "") is var named) (row.Id, row.KeyAttributes) = (named.Id, named.KeyAttributes);
        else row.Id = Id(table, json) ?? Guid.Empty;
        return row;
    }

    private EntityCollection Rows(ApiParameter parameter, JsonElement json, string? table)
    {
        var rows = json.EnumerateArray().Select(r => Row(parameter, r)).ToList();
        if (table is not null && rows.FirstOrDefault(r => r.LogicalName != table) is { } stranger) throw Fault.Of(FaultCode.ODataPayload, $"The parameter '{parameter.Name}' holds rows of '{table}', not of '{stranger.LogicalName}'.");
        return new EntityCollection(rows) { EntityName = table };
    }

    /// <summary>Rights go by their names: "ReadAccess, WriteAccess".</summary>
    private PrincipalAccess Access(ApiParameter parameter, JsonElement json)
    {
        if (!json.TryGetProperty("Principal", out var principal) || !json.TryGetProperty("AccessMask", out var mask)) throw Wrong(parameter);
        if (!Enum.TryParse<AccessRights>(mask.GetString(), out var rights)) throw Fault.Of(FaultCode.ODataPayload, $"'{mask}' is no AccessMask: it holds names like 'ReadAccess, WriteAccess'.");
        return new PrincipalAccess { Principal = Reference(parameter with { Table = null }, principal), AccessMask = rights };
    }

    private Table TableOf(ApiParameter parameter, JsonElement json)
    {
        var type = json.TryGetProperty(Type, out var stated) ? stated.GetString()?.TrimStart('#') : parameter.Table;
        if (type is null or OperationCatalog.Principal) throw Fault.Of(FaultCode.ODataPayload, $"Of which type is the row in the parameter '{parameter.Name}'? {Type} says it, as in \"{Queries.OData.EdmModelBuilder.Namespace}.contact\".");
        return request.Model.Table(type.Replace(Queries.OData.EdmModelBuilder.Namespace + ".", "", StringComparison.Ordinal));
    }

    /// <summary>Users and teams are known by their id as owners too (…/webapi/use-web-api-actions).</summary>
    private static Guid? Id(Table table, JsonElement json) =>
        json.TryGetProperty(table.KeyName, out var key) || (table.Name is "systemuser" or "team" && json.TryGetProperty("ownerid", out key)) ? Guid.Parse(key.GetString() ?? "") : null;

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Wrong(ApiParameter parameter) =>
        Fault.Of(FaultCode.ODataPayload, $"The parameter '{parameter.Name}' must be of type {parameter.Type}.");
}
