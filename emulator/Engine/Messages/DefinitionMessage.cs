using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Metadata.Definitions;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Reads definitions (learn.microsoft.com/power-apps/developer/data-platform/metadata-services). Whoever may call may read them, and all that
/// there is is published.
/// </summary>
internal abstract class DefinitionMessage : Message
{
    public sealed override void Prepare(Operation operation)
    {
    }

    /// <summary>The definition with an id, or else of a name.</summary>
    /// <param name="operation">With MetadataId, which goes first as on the platform.</param>
    /// <param name="what">What is asked for, in words.</param>
    /// <param name="name">Its name; null where none is given.</param>
    /// <param name="all">Those among which it may be.</param>
    /// <param name="isNamed">Whether one has the name.</param>
    protected static T Find<T>(Operation operation, string what, string? name, IEnumerable<T> all, Func<T, bool> isNamed)
        where T : MetadataBase
    {
        var id = Id(operation);
        if (id == Guid.Empty && name is null) throw Fault.InvalidArgument($"{operation.MessageName} needs a name or a MetadataId.");
        return all.FirstOrDefault(d => id == Guid.Empty ? isNamed(d) : d.MetadataId == id) ?? throw NotFound(what, name, id);
    }

    protected static Guid Id(Operation operation) => operation.Input.TryGetValue("MetadataId", out Guid id) ? id : Guid.Empty;

    protected static string? Text(Operation operation, string parameter) => operation.Input.TryGetValue(parameter, out object value) ? value as string : null;

    protected static EntityFilters Asked(Operation operation) => operation.Input.TryGetValue("EntityFilters", out object parts) && parts is EntityFilters filters ? filters : EntityFilters.Default;

    /// <summary>Another one after each import, the same until then.</summary>
    protected static string Stamp(Operation operation) => StableId.For([.. operation.Session.Organization.Solutions.Installed().Select(s => s.Hash)]).ToString("N");

    protected static Exception NotFound(string what, string? name, Guid id) => Fault.Of(FaultCode.ObjectDoesNotExist, $"Could not find {what} with name {name} and id {id}.");
}

/// <summary>RetrieveEntity.</summary>
internal sealed class RetrieveEntityMessage : DefinitionMessage
{
    public override string Name => "RetrieveEntity";

    public override void Execute(Operation operation)
    {
        var (name, id) = (Text(operation, "LogicalName"), Id(operation));
        if (id == Guid.Empty && name is null) throw Fault.InvalidArgument("RetrieveEntity needs a LogicalName or a MetadataId.");
        var table = id == Guid.Empty ? operation.Model.Find(name!) : operation.Model.Tables.FirstOrDefault(t => MetadataId.Of("table", t.Name) == id);
        operation.Output["EntityMetadata"] = TableDefinition.Of(operation.Model, table ?? throw NotFound("an entity", name, id), Asked(operation));
    }
}

/// <summary>RetrieveAllEntities.</summary>
internal sealed class RetrieveAllEntitiesMessage : DefinitionMessage
{
    public override string Name => "RetrieveAllEntities";

    public override void Execute(Operation operation)
    {
        var parts = Asked(operation);
        operation.Output["EntityMetadata"] = operation.Model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => TableDefinition.Of(operation.Model, t, parts)).ToArray();
        operation.Output["Timestamp"] = Stamp(operation);
    }
}

/// <summary>RetrieveAttribute.</summary>
internal sealed class RetrieveAttributeMessage : DefinitionMessage
{
    public override string Name => "RetrieveAttribute";

    public override void Execute(Operation operation)
    {
        var (model, id) = (operation.Model, Id(operation));
        var tables = id == Guid.Empty ? [Table(operation)] : model.Tables;
        var name = Text(operation, "LogicalName");
        if (name is null && id == Guid.Empty && operation.Input.TryGetValue("ColumnNumber", out int number))
        {
            operation.Output["AttributeMetadata"] = ColumnDefinition.Of(model, tables.First()).FirstOrDefault(c => c.ColumnNumber == number) ?? throw NotFound("an attribute", $"column number {number}", id);
            return;
        }

        operation.Output["AttributeMetadata"] = Find(operation, "an attribute", name, tables.SelectMany(t => ColumnDefinition.Of(model, t)), c => c.LogicalName == name);
    }

    private static Table Table(Operation operation)
    {
        var name = Required<string>(operation, "EntityLogicalName");
        return operation.Model.Find(name) ?? throw NotFound("an entity", name, Guid.Empty);
    }
}

/// <summary>RetrieveRelationship.</summary>
internal sealed class RetrieveRelationshipMessage : DefinitionMessage
{
    public override string Name => "RetrieveRelationship";

    public override void Execute(Operation operation)
    {
        var name = Text(operation, "Name");
        operation.Output["RelationshipMetadata"] = Find(operation, "a relationship", name, RelationshipDefinition.All(operation.Model), r => r.SchemaName == name);
    }
}

/// <summary>RetrieveOptionSet.</summary>
internal sealed class RetrieveOptionSetMessage : DefinitionMessage
{
    public override string Name => "RetrieveOptionSet";

    public override void Execute(Operation operation)
    {
        var name = Text(operation, "Name");
        operation.Output["OptionSetMetadata"] = Find(operation, "an optionset", name, operation.Model.Choices.Select(ChoiceDefinition.Global), c => c.Name == name);
    }
}

/// <summary>RetrieveAllOptionSets.</summary>
internal sealed class RetrieveAllOptionSetsMessage : DefinitionMessage
{
    public override string Name => "RetrieveAllOptionSets";

    public override void Execute(Operation operation) => operation.Output["OptionSetMetadata"] = operation.Model.Choices.Select(OptionSetMetadataBase (c) => ChoiceDefinition.Global(c)).ToArray();
}
