using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>$ref: ties rows together and parts them (…/webapi/associate-disassociate-entities-using-web-api).</summary>
internal sealed class RowLinks(WebApiRequest request)
{
    /// <summary>Answers a request for the reference behind a navigation property.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="row">The row.</param>
    /// <param name="navigation">The navigation property.</param>
    /// <param name="key">What stands in parentheses behind its name: which row of the collection.</param>
    public async Task Answer(Table table, EntityReference row, Navigation navigation, string? key)
    {
        switch (request.Method)
        {
            case "POST" when navigation.IsCollection && key is null:
                Associate<AssociateRequest>(table, row, navigation, await Link());
                break;
            case "PUT" when !navigation.IsCollection:
                Set(table, row, navigation, await Link());
                break;
            case "DELETE" when navigation.IsCollection:
                Associate<DisassociateRequest>(table, row, navigation, Removed(table, navigation, key));
                break;
            case "DELETE":
                Set(table, row, navigation, null);
                break;
            default:
                throw Fault.Of(FaultCode.MethodNotAllowed, $"{request.Method} is not allowed on the reference '{navigation.Name}': a collection takes GET, POST and DELETE, a lookup GET, PUT and DELETE.");
        }

        await JsonAnswer.Empty(request);
    }

    private async Task<EntityReference> Link()
    {
        var body = await RequestBody.Read(request, "{\"@odata.id\":\"address of the row\"}");
        return body.TryGetProperty("@odata.id", out var link) && link.ValueKind == JsonValueKind.String
            ? request.ReadLink(link.GetString()!)
            : throw Fault.Of(FaultCode.ODataPayload, "The body of a reference is {\"@odata.id\":\"address of the row\"}.");
    }

    private EntityReference Removed(Table table, Navigation navigation, string? key)
    {
        if (request.Options.TryGetValue("$id", out var link)) return request.ReadLink(link);
        if (key is null) throw Fault.Of(FaultCode.ODataRequest, $"Which row leaves '{navigation.Name}'? Its key stands in parentheses, or its address in $id.");
        return RowKey.Read(request.Model.Table(navigation.Children?.Referencing ?? navigation.Other(table)), key, request.Options);
    }

    private void Associate<T>(Table table, EntityReference row, Navigation navigation, EntityReference other)
        where T : OrganizationRequest, new()
    {
        var expected = navigation.Children?.Referencing ?? navigation.Other(table);
        if (other.LogicalName != expected) throw Fault.Of(FaultCode.ODataPayload, $"'{navigation.Name}' holds rows of '{expected}', not of '{other.LogicalName}'.");
        var message = new T();
        message["Target"] = row;
        message["Relationship"] = new Microsoft.Xrm.Sdk.Relationship(navigation.Children?.Name ?? navigation.Pairs!.Name);
        // Relationships know no other keys than ids.
        message["RelatedEntities"] = new EntityReferenceCollection { new EntityReference(other.LogicalName, request.IdOf(other)) };
        request.Service.Execute(message);
    }

    private void Set(Table table, EntityReference row, Navigation navigation, EntityReference? other)
    {
        if (other is not null && navigation.Lookups.All(l => l.Referenced != other.LogicalName)) throw Fault.Of(FaultCode.ODataPayload, $"'{navigation.Name}' does not point to rows of '{other.LogicalName}'.");
        var change = new Entity(table.Name, row.Id) { [navigation.Lookups[0].Column] = other };
        foreach (var key in row.KeyAttributes) change.KeyAttributes[key.Key] = key.Value;
        request.Service.Execute(new UpdateRequest { Target = change });
    }
}
