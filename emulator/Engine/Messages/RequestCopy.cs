using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// A request as the platform takes it over: across the wire, or out of a plug-in's sandbox. What steps do to it does not reach the objects
/// of whoever sent it, and rows of early-bound classes arrive as plain ones.
/// </summary>
internal static class RequestCopy
{
    public static OrganizationRequest Of(OrganizationRequest request)
    {
        var copy = new OrganizationRequest(request.RequestName) { RequestId = request.RequestId };
        foreach (var parameter in request.Parameters) copy.Parameters[parameter.Key] = Of(parameter.Value);
        return copy;
    }

    /// <summary>A value of a row, so that a change of it stays where it is made.</summary>
    public static object? Of(object? value) => value switch
    {
        Entity row => Of(row),
        EntityReference reference => Of(reference),
        EntityCollection rows => new EntityCollection([.. rows.Entities.Select(Of)]) { EntityName = rows.EntityName },
        EntityReferenceCollection references => new EntityReferenceCollection([.. references.Select(Of)]),
        OptionSetValue option => new OptionSetValue(option.Value),
        OptionSetValueCollection options => new OptionSetValueCollection([.. options.Select(o => new OptionSetValue(o.Value))]),
        OrganizationRequestCollection requests => Of(requests),
        PrincipalAccess access => new PrincipalAccess { Principal = Of(access.Principal), AccessMask = access.AccessMask },
        Money money => new Money(money.Value),
        _ => value,
    };

    private static OrganizationRequestCollection Of(OrganizationRequestCollection requests)
    {
        var copy = new OrganizationRequestCollection();
        copy.AddRange(requests.Select(Of));
        return copy;
    }

    private static Entity Of(Entity row)
    {
        var copy = new Entity(row.LogicalName, row.Id) { RowVersion = row.RowVersion, EntityState = row.EntityState };
        foreach (var attribute in row.Attributes) copy[attribute.Key] = Of(attribute.Value);
        foreach (var key in row.KeyAttributes) copy.KeyAttributes[key.Key] = Of(key.Value);
        foreach (var related in row.RelatedEntities) copy.RelatedEntities[related.Key] = (EntityCollection)Of(related.Value)!;
        return copy;
    }

    private static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id) { Name = reference.Name, RowVersion = reference.RowVersion };
        foreach (var key in reference.KeyAttributes) copy.KeyAttributes[key.Key] = Of(key.Value);
        return copy;
    }
}
