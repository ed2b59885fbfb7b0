using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Definitions of tables, columns, relationships and choices, by the SDK's messages.</summary>
public sealed class DefinitionMessageTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void ATableComesWithThePartsThatAreAskedFor()
    {
        var itself = Table(EntityFilters.Entity);
        Assert.Equal((Things.Thing, "test_Thing", OwnershipTypes.UserOwned, "test_thingid", "test_name", true), (itself.LogicalName, itself.SchemaName, itself.OwnershipType, itself.PrimaryIdAttribute, itself.PrimaryNameAttribute, itself.IsCustomEntity));
        Assert.Equal((null, null, null, null), (itself.Attributes, itself.Privileges, itself.OneToManyRelationships, itself.Keys));
        Assert.Contains(Table(EntityFilters.Attributes).Attributes, c => c.LogicalName == "test_code");
        Assert.Equal(["test_code_key", "test_place_key"], Table(EntityFilters.Attributes).Keys.Select(k => k.LogicalName).Order(StringComparer.Ordinal));
        Assert.Contains(Table(EntityFilters.Privileges).Privileges, p => p is { Name: "prvReadtest_Thing", PrivilegeType: PrivilegeType.Read, CanBeBasic: true });
        var all = Table(EntityFilters.All);
        Assert.Contains(all.OneToManyRelationships, r => r is { SchemaName: "test_thing_parts", ReferencingEntity: "test_part", CascadeConfiguration.Delete: CascadeType.Cascade });
        Assert.Contains(all.ManyToManyRelationships, r => r.IntersectEntityName == "test_thing_people");
        Assert.NotNull(all.Attributes);
        Assert.NotNull(all.Privileges);
    }

    [Fact]
    public void AllTablesComeAtOnceWithATimestampThatAnImportChanges()
    {
        var before = Ask<RetrieveAllEntitiesResponse>(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity });
        Assert.Equal(test.Organization.Model.Tables.Count, before.EntityMetadata.Length);
        Assert.Contains(before.EntityMetadata, t => t.LogicalName == "contact");
        test.Organization.Import(new Package("More").Choice("test_more", (1, "One")).Zip());
        Assert.NotEqual(before.Timestamp, Ask<RetrieveAllEntitiesResponse>(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity }).Timestamp);
    }

    [Fact]
    public void AColumnIsOfTheClassOfItsType()
    {
        Assert.Equal((50, "Text"), (Column<StringAttributeMetadata>("test_text").MaxLength, Column<StringAttributeMetadata>("test_text").FormatName.Value));
        Assert.Equal((-1000, 1000), (Column<IntegerAttributeMetadata>("test_int").MinValue, Column<IntegerAttributeMetadata>("test_int").MaxValue));
        Assert.Equal(4, Column<DecimalAttributeMetadata>("test_decimal").Precision);
        Assert.False(Column<BooleanAttributeMetadata>("test_flag").DefaultValue);
        Assert.Equal("Yes", Column<BooleanAttributeMetadata>("test_flag").OptionSet.TrueOption.Label.UserLocalizedLabel.Label);
        Assert.Equal((Things.Green, true), (Column<PicklistAttributeMetadata>("test_shade").DefaultFormValue, Column<PicklistAttributeMetadata>("test_shade").OptionSet.IsGlobal));
        Assert.Equal((AttributeTypeCode.Virtual, "MultiSelectPicklistType", 3), (Column<MultiSelectPicklistAttributeMetadata>("test_many").AttributeType, Column<MultiSelectPicklistAttributeMetadata>("test_many").AttributeTypeName.Value, Column<MultiSelectPicklistAttributeMetadata>("test_many").OptionSet.Options.Count));
        var customer = Column<LookupAttributeMetadata>("test_customerid");
        Assert.Equal((AttributeTypeCode.Customer, "CustomerType"), (customer.AttributeType, customer.AttributeTypeName.Value));
        Assert.Equal(["account", "contact"], customer.Targets.Order());
        Assert.Equal(AttributeRequiredLevel.SystemRequired, Column<StringAttributeMetadata>("test_needed").RequiredLevel.Value);
        Assert.True(Column<StringAttributeMetadata>("test_secret").IsSecured);
        Assert.All(Column<StatusAttributeMetadata>("statuscode").OptionSet.Options, o => Assert.NotNull(Assert.IsType<StatusOptionMetadata>(o).State));
        Assert.Equal("Active", Assert.IsType<StateOptionMetadata>(Column<StateAttributeMetadata>("statecode").OptionSet.Options[0]).InvariantName);
    }

    [Theory]
    [InlineData("test_when", "UserLocal", DateTimeFormat.DateAndTime)]
    [InlineData("test_day", "DateOnly", DateTimeFormat.DateOnly)]
    [InlineData("test_clock", "TimeZoneIndependent", DateTimeFormat.DateAndTime)]
    public void ADateTimeSaysWhetherItIsConverted(string column, string behaviour, DateTimeFormat format)
    {
        var definition = Column<DateTimeAttributeMetadata>(column);
        Assert.Equal((behaviour, format), (definition.DateTimeBehavior.Value, definition.Format));
    }

    [Fact]
    public void WhatHasAMetadataIdIsFoundByIt()
    {
        var table = Table(EntityFilters.All);
        Assert.Equal(Things.Thing, Ask<RetrieveEntityResponse>(new RetrieveEntityRequest { MetadataId = table.MetadataId!.Value, EntityFilters = EntityFilters.Entity }).EntityMetadata.LogicalName);
        var column = table.Attributes.Single(c => c.LogicalName == "test_code");
        Assert.Equal("test_code", Ask<RetrieveAttributeResponse>(new RetrieveAttributeRequest { MetadataId = column.MetadataId!.Value }).AttributeMetadata.LogicalName);
        Assert.Equal("test_code", Ask<RetrieveAttributeResponse>(new RetrieveAttributeRequest { EntityLogicalName = Things.Thing, ColumnNumber = column.ColumnNumber!.Value }).AttributeMetadata.LogicalName);
        var relationship = Ask<RetrieveRelationshipResponse>(new RetrieveRelationshipRequest { MetadataId = table.OneToManyRelationships.Single(r => r.SchemaName == "test_thing_locks").MetadataId!.Value }).RelationshipMetadata;
        Assert.Equal(("test_thing_locks", CascadeType.Restrict), (relationship.SchemaName, ((OneToManyRelationshipMetadata)relationship).CascadeConfiguration.Delete));
    }

    [Fact]
    public void AChoiceComesByNameAndAllOfThemAtOnce()
    {
        var choice = (OptionSetMetadata)Ask<RetrieveOptionSetResponse>(new RetrieveOptionSetRequest { Name = "test_colour" }).OptionSetMetadata;
        Assert.Equal([(1, "Red"), (2, "Green"), (3, "Blue")], choice.Options.Select(o => (o.Value!.Value, o.Label.UserLocalizedLabel.Label)));
        Assert.Contains(Ask<RetrieveAllOptionSetsResponse>(new RetrieveAllOptionSetsRequest()).OptionSetMetadata, c => c.MetadataId == choice.MetadataId);
    }

    [Fact]
    public void WhatIsNotThereIsAFaultThatNamesIt()
    {
        Assert.Contains("test_nothing", NotThere(new RetrieveEntityRequest { LogicalName = "test_nothing", EntityFilters = EntityFilters.Entity }), StringComparison.Ordinal);
        Assert.Contains("test_nothing", NotThere(new RetrieveAttributeRequest { EntityLogicalName = Things.Thing, LogicalName = "test_nothing" }), StringComparison.Ordinal);
        Assert.Contains("test_nothing", NotThere(new RetrieveAttributeRequest { EntityLogicalName = "test_nothing", LogicalName = "x" }), StringComparison.Ordinal);
        Assert.Contains("test_nothing", NotThere(new RetrieveRelationshipRequest { Name = "test_nothing" }), StringComparison.Ordinal);
        Assert.Contains("test_nothing", NotThere(new RetrieveOptionSetRequest { Name = "test_nothing" }), StringComparison.Ordinal);
        NotThere(new RetrieveEntityRequest { MetadataId = Guid.NewGuid() });
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new RetrieveEntityRequest()));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new RetrieveAttributeRequest { LogicalName = "x" }));
    }

    [Fact]
    public void APluginMayAskToo()
    {
        string? label = null;
        test.On("Create", Things.Thing, 20, call => label = ((RetrieveEntityResponse)call.Service.Execute(new RetrieveEntityRequest { LogicalName = "contact", EntityFilters = EntityFilters.Entity })).EntityMetadata.DisplayName.UserLocalizedLabel.Label);
        test.Service.Create(Things.New("a"));
        Assert.Equal("Contact", label);
    }

    public void Dispose() => test.Dispose();

    private EntityMetadata Table(EntityFilters parts) => Ask<RetrieveEntityResponse>(new RetrieveEntityRequest { LogicalName = Things.Thing, EntityFilters = parts }).EntityMetadata;

    private T Column<T>(string name)
        where T : AttributeMetadata => Assert.IsType<T>(Ask<RetrieveAttributeResponse>(new RetrieveAttributeRequest { EntityLogicalName = Things.Thing, LogicalName = name }).AttributeMetadata);

    private T Ask<T>(OrganizationRequest request)
        where T : OrganizationResponse => (T)test.Service.Execute(request);

    private string NotThere(OrganizationRequest request) => Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Execute(request));
}
