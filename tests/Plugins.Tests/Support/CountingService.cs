using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Plugins.Tests.Support;

/// <summary>An organization without rows that remembers what it was asked for.</summary>
internal sealed class CountingService : IOrganizationService
{
    /// <summary>The tables that were queried, in order.</summary>
    public List<string> Queried { get; } = [];

    public EntityCollection RetrieveMultiple(QueryBase query)
    {
        Queried.Add(((QueryExpression)query).EntityName);
        return new EntityCollection();
    }

    public Guid Create(Entity entity) => throw new NotSupportedException();

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Update(Entity entity) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public OrganizationResponse Execute(OrganizationRequest request) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();
}
