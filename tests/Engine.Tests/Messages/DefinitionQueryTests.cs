using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Queries of definitions (RetrieveMetadataChanges): which tables, columns, keys and relationships, and which of their properties.</summary>
public sealed class DefinitionQueryTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void OnlyWhatIsAskedForComesAndTheNamesAlways()
    {
        var table = Assert.Single(Ask(new EntityQueryExpression { Criteria = Named(Things.Thing), Properties = new MetadataPropertiesExpression("OwnershipType") }).EntityMetadata);
        Assert.Equal((Things.Thing, "test_Thing", OwnershipTypes.UserOwned), (table.LogicalName, table.SchemaName, table.OwnershipType));
        Assert.NotNull(table.MetadataId);
        Assert.Equal((null, null, null), (table.Attributes, table.PrimaryIdAttribute, table.DisplayName));
    }

    [Fact]
    public void ColumnsAreChosenByTheirOwnConditions()
    {
        var query = new EntityQueryExpression
        {
            Criteria = Named(Things.Thing),
            Properties = new MetadataPropertiesExpression("Attributes"),
            AttributeQuery = new AttributeQueryExpression
            {
                Criteria = Where(LogicalOperator.And, new("AttributeType", MetadataConditionOperator.Equals, AttributeTypeCode.String), new("MaxLength", MetadataConditionOperator.GreaterThan, 40), new("IsSecured", MetadataConditionOperator.NotEquals, true)),
                Properties = new MetadataPropertiesExpression("MaxLength"),
            },
        };
        var columns = Assert.Single(Ask(query).EntityMetadata).Attributes;
        Assert.All(columns, c => Assert.True(Assert.IsType<StringAttributeMetadata>(c).MaxLength > 40));
        Assert.Contains(columns, c => c.LogicalName == "test_text");
        Assert.DoesNotContain(columns, c => c.LogicalName == "test_secret");
        Assert.All(columns, c => Assert.Equal((null, null), (c.DisplayName, c.AttributeType)));
    }

    [Fact]
    public void ConditionsAreNestedAndTakeSeveralValues()
    {
        var either = Where(LogicalOperator.Or, new MetadataConditionExpression("LogicalName", MetadataConditionOperator.In, new[] { "test_part", Things.Thing }));
        either.Filters.Add(Where(LogicalOperator.And, new("IsActivity", MetadataConditionOperator.Equals, false), new("LogicalName", MetadataConditionOperator.Equals, "contact")));
        var criteria = new MetadataFilterExpression(LogicalOperator.And) { Filters = { either } };
        criteria.Conditions.Add(new MetadataConditionExpression("LogicalName", MetadataConditionOperator.NotIn, new[] { "test_part" }));
        Assert.Equal(["contact", Things.Thing], Ask(new EntityQueryExpression { Criteria = criteria }).EntityMetadata.Select(t => t.LogicalName));
    }

    [Fact]
    public void KeysRelationshipsAndLabelsAreChosenToo()
    {
        var query = new EntityQueryExpression
        {
            Criteria = Named(Things.Thing),
            Properties = new MetadataPropertiesExpression("DisplayName", "Keys", "OneToManyRelationships", "ManyToManyRelationships"),
            KeyQuery = new EntityKeyQueryExpression { Criteria = Named("test_code_key"), Properties = new MetadataPropertiesExpression("KeyAttributes") },
            RelationshipQuery = new RelationshipQueryExpression { Criteria = Where(LogicalOperator.And, new MetadataConditionExpression("RelationshipType", MetadataConditionOperator.Equals, RelationshipType.ManyToManyRelationship)), Properties = new MetadataPropertiesExpression { AllProperties = true } },
            LabelQuery = new LabelQueryExpression { FilterLanguages = { 1031 } },
        };
        var table = Assert.Single(Ask(query).EntityMetadata);
        Assert.Equal(["test_code"], Assert.Single(table.Keys).KeyAttributes);
        Assert.Empty(table.OneToManyRelationships);
        Assert.Contains(table.ManyToManyRelationships, r => r.IntersectEntityName == "test_thing_people");
        Assert.Empty(table.DisplayName.LocalizedLabels);
    }

    [Fact]
    [Differs("A stamp of RetrieveMetadataChanges brings nothing until an import, and is expired then: everything is read anew. A tenant tells what changed and was deleted for 90 days.")]
    public void AStampBringsNothingUntilAnImportAndIsExpiredThen()
    {
        var query = new EntityQueryExpression { Criteria = Named(Things.Thing) };
        var first = Ask(query);
        Assert.Null(first.DeletedMetadata);
        var again = Ask(query, first.ServerVersionStamp);
        Assert.Equal((0, 0, first.ServerVersionStamp), (again.EntityMetadata.Count, again.DeletedMetadata.Count, again.ServerVersionStamp));
        test.Organization.Import(new Package("More").Choice("test_more", (1, "One")).Zip());
        Support.Faults.Throws(FaultCode.ExpiredVersionStamp, () => Ask(query, first.ServerVersionStamp));
    }

    [Fact]
    public void NamesThatDefinitionsDontHaveAreRefused()
    {
        Assert.Contains("logicalname", Support.Faults.Throws(FaultCode.InvalidArgument, () => Ask(new EntityQueryExpression { Criteria = Where(LogicalOperator.And, new MetadataConditionExpression("logicalname", MetadataConditionOperator.Equals, "x")) })), StringComparison.Ordinal);
        Assert.Contains("Nothing", Support.Faults.Throws(FaultCode.InvalidArgument, () => Ask(new EntityQueryExpression { Properties = new MetadataPropertiesExpression("Nothing") })), StringComparison.Ordinal);
        Support.Faults.Throws(FaultCode.InvalidArgument, () => Ask(new EntityQueryExpression { Criteria = Where(LogicalOperator.And, new MetadataConditionExpression("LogicalName", MetadataConditionOperator.In, "x")) }));
    }

    public void Dispose() => test.Dispose();

    private static MetadataFilterExpression Named(string name) => Where(LogicalOperator.And, new MetadataConditionExpression("LogicalName", MetadataConditionOperator.Equals, name));

    private static MetadataFilterExpression Where(LogicalOperator joined, params MetadataConditionExpression[] conditions)
    {
        var filter = new MetadataFilterExpression(joined);
        filter.Conditions.AddRange(conditions);
        return filter;
    }

    private RetrieveMetadataChangesResponse Ask(EntityQueryExpression query, string? stamp = null) =>
        (RetrieveMetadataChangesResponse)test.Service.Execute(new RetrieveMetadataChangesRequest { Query = query, ClientVersionStamp = stamp! });
}
