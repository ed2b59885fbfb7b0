using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace SocialExtension.Sdk.Tests;

/// <summary>An early-bound class as the generator writes it, with the protected members opened up.</summary>
[EntityLogicalName("account")]
internal sealed class Account : Entity
{
    public Account()
        : base("account")
    {
    }

    public override Guid Id
    {
        get => base.Id;
        set
        {
            SetAttributeValue("accountid", value);
            base.Id = value;
        }
    }

    public string Formatted(string column) => GetFormattedAttributeValue(column);

    public void Set(string column, object value) => SetAttributeValue(column, value);

    public TEntity One<TEntity>(string relationship, EntityRole? role = null)
        where TEntity : Entity => GetRelatedEntity<TEntity>(relationship, role);

    public void SetOne<TEntity>(string relationship, TEntity entity, EntityRole? role = null)
        where TEntity : Entity => SetRelatedEntity(relationship, role, entity);

    public IEnumerable<TEntity> Many<TEntity>(string relationship, EntityRole? role = null)
        where TEntity : Entity => GetRelatedEntities<TEntity>(relationship, role);

    public void SetMany<TEntity>(string relationship, IEnumerable<TEntity> entities, EntityRole? role = null)
        where TEntity : Entity => SetRelatedEntities(relationship, role, entities);
}
