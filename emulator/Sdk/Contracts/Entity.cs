using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record of any table; the base of early-bound classes.</summary>
[DataContract(Name = "Entity", Namespace = Xmlns.Contracts2011)]
public class Entity : IExtensibleDataObject
{
    private Guid id;

    public Entity()
    {
    }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id)
        : this(entityName) => this.id = id;

    public Entity(string entityName, string keyName, object keyValue)
        : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes)
        : this(entityName) => KeyAttributes = keyAttributes;

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public virtual Guid Id
    {
        get => id;
        set => id = value;
    }

    [DataMember]
    public AttributeCollection Attributes
    {
        get => field ??= new AttributeCollection();
        set;
    }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => field ??= new FormattedValueCollection();
        set;
    }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => field ??= new RelatedEntityCollection();
        set;
    }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => field ??= new KeyAttributeCollection();
        set;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public bool HasLazyFileAttribute { get; set; }

    public string LazyFileAttributeKey { get; set; }

    public Lazy<object> LazyFileAttributeValue { get; set; }

    public string LazyFileSizeAttributeKey { get; set; }

    public int LazyFileSizeAttributeValue { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    public virtual T GetAttributeValue<T>(string attributeLogicalName)
    {
        Require.Text(attributeLogicalName, nameof(attributeLogicalName));
        return Attributes.TryGetValue(attributeLogicalName, out var value) && value != null ? (T)value : default;
    }

    /// <summary>False also for no name, for null and for a value of another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        if (attributeKey != null && Attributes.TryGetValue(attributeKey, out var value) && value is T typed)
        {
            result = typed;
            return true;
        }

        result = default;
        return false;
    }

    /// <summary>A new object that shares every collection with this one.</summary>
    public T ToEntity<T>()
        where T : Entity
    {
        if (typeof(T) != typeof(Entity))
        {
            RequireTableOf(typeof(T));
        }

        var entity = Activator.CreateInstance<T>();
        entity.LogicalName = LogicalName;
        // Not through the property: an early-bound class writes its primary key column there.
        entity.id = Id;
        entity.Attributes = Attributes;
        entity.FormattedValues = FormattedValues;
        entity.RelatedEntities = RelatedEntities;
        entity.KeyAttributes = KeyAttributes;
        entity.EntityState = EntityState;
        entity.RowVersion = RowVersion;
        entity.ExtensionData = ExtensionData;
        return entity;
    }

    /// <summary>Takes the row version along, but not the alternate key.</summary>
    public EntityReference ToEntityReference() => new(LogicalName, Id) { RowVersion = RowVersion };

    protected virtual void SetAttributeValue(string attributeLogicalName, object value)
    {
        Require.Text(attributeLogicalName, nameof(attributeLogicalName));
        Attributes[attributeLogicalName] = value;
    }

    protected virtual string GetFormattedAttributeValue(string attributeLogicalName)
    {
        Require.Text(attributeLogicalName, nameof(attributeLogicalName));
        return FormattedValues.TryGetValue(attributeLogicalName, out var value) ? value : null;
    }

    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        (TEntity)Related(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity)
        where TEntity : Entity =>
        SetRelated(relationshipSchemaName, primaryEntityRole, entity == null ? null : [entity], nameof(entity));

    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole)
        where TEntity : Entity =>
        Related(relationshipSchemaName, primaryEntityRole)?.Cast<TEntity>();

    protected virtual void SetRelatedEntities<TEntity>(
        string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities)
        where TEntity : Entity =>
        SetRelated(relationshipSchemaName, primaryEntityRole, entities?.ToArray(), nameof(entities));

    private DataCollection<Entity> Related(string schemaName, EntityRole? role) =>
        RelatedEntities.TryGetValue(RelationshipKey(schemaName, role), out var related) ? related.Entities : null;

    private void SetRelated(string schemaName, EntityRole? role, Entity[] entities, string parameterName)
    {
        var relationship = RelationshipKey(schemaName, role);
        if (entities == null)
        {
            RelatedEntities.Remove(relationship);
            return;
        }

        if (entities.Any(entity => string.IsNullOrEmpty(entity.LogicalName)))
        {
            throw new ArgumentException("A related record needs a LogicalName.", parameterName);
        }

        RelatedEntities[relationship] = new EntityCollection(entities) { EntityName = entities.First().LogicalName };
    }

    private static Relationship RelationshipKey(string relationshipSchemaName, EntityRole? role)
    {
        Require.Text(relationshipSchemaName, nameof(relationshipSchemaName));
        return new Relationship(relationshipSchemaName) { PrimaryEntityRole = role };
    }

    private void RequireTableOf(Type type)
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
        {
            throw new NotSupportedException($"A record without a LogicalName cannot become a {type.Name}.");
        }

        var table = type.GetCustomAttribute<EntityLogicalNameAttribute>()?.LogicalName
            ?? throw new NotSupportedException($"{type.Name} has no EntityLogicalName attribute.");
        if (table != LogicalName)
        {
            throw new NotSupportedException($"A record of '{LogicalName}' cannot become a {type.Name} of '{table}'.");
        }
    }
}
