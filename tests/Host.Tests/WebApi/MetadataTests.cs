using System.Xml;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>$metadata and the definitions of tables, columns, relationships and choices.</summary>
public sealed class MetadataTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task TheModelIsReadBackWithoutErrors()
    {
        var model = await Model();
        model.Validate(out var errors);
        // The platform's names for lookups, _name_value, are none to the library's rules; its reader takes them.
        Assert.Empty(errors.Where(e => !e.ErrorMessage.Contains("_value'", StringComparison.Ordinal)).Take(5).Select(e => $"{e.ErrorCode}: {e.ErrorMessage}"));
        Assert.Equal("System", model.EntityContainer.Name);
        Assert.All(emulator.Organization.Model.Tables, t => Assert.Equal($"Microsoft.Dynamics.CRM.{t.Name}", model.EntityContainer.FindEntitySet(t.EntitySet).EntityType().FullTypeName()));
    }

    [Fact]
    public async Task ItListsOurOperationsBesideThePlatforms()
    {
        var model = await Model();
        var operations = model.SchemaElements.OfType<IEdmOperation>().ToDictionary(o => o.Name);
        var ours = emulator.Organization.CustomApis.Where(a => !a.IsPrivate).OrderBy(a => a.Name, StringComparer.Ordinal).ToList();
        Assert.Contains("soc_IngestActivities", ours.Select(a => a.Name));
        Assert.Equal(ours.Select(a => a.Name), operations.Keys.Where(k => k.Contains('_', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(ours.Where(a => a.Binding == ApiBinding.Global).Select(a => a.Name), model.EntityContainer.OperationImports().Select(o => o.Name).Where(n => n.Contains('_', StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["entityset", "Targets"], operations["CreateMultiple"].Parameters.Select(p => p.Name));
        Assert.Equal("Microsoft.Dynamics.CRM.principal", operations["RetrievePrincipalAccess"].Parameters.First().Type.FullName());
        Assert.Equal("Microsoft.Dynamics.CRM.PrincipalAccess", operations["GrantAccess"].Parameters.Last().Type.FullName());
        Assert.Equal("Edm.Binary", operations["ImportSolution"].Parameters.Single(p => p.Name == "CustomizationFile").Type.FullName());
        Assert.True(operations["soc_IngestActivities"].IsAction());
        Assert.Equal("Edm.String", operations["soc_IngestActivities"].Parameters.Single(p => p.Name == "Activities").Type.FullName());
        var view = operations["soc_GetSocialView"];
        Assert.Equal((true, true, "entity", "Microsoft.Dynamics.CRM.contact"), (view.IsFunction(), view.IsBound, view.Parameters.First().Name, view.Parameters.First().Type.FullName()));
        Assert.Equal("Microsoft.Dynamics.CRM.WhoAmIResponse", operations["WhoAmI"].ReturnType.FullName());
    }

    [Fact]
    public async Task ALookupIsAPropertyAndANavigation()
    {
        var contact = (IEdmEntityType)(await Model()).FindDeclaredType("Microsoft.Dynamics.CRM.contact");
        Assert.Equal("Edm.Guid", contact.FindProperty("_parentcustomerid_value").Type.FullName());
        var navigation = (IEdmNavigationProperty)contact.FindProperty("parentcustomerid_account");
        Assert.Equal("_parentcustomerid_value", navigation.DependentProperties().Single().Name);
        Assert.Equal("contact_customer_accounts", navigation.Partner?.Name);
        Assert.Equal("crmbaseentity", contact.BaseEntityType().Name);
    }

    [Fact]
    public async Task ATableIsDefined()
    {
        var answer = await emulator.Get("EntityDefinitions(LogicalName='contact')?$select=LogicalName,EntitySetName,PrimaryIdAttribute,ObjectTypeCode,DisplayName,OwnershipType");
        Assert.Equal(["@odata.context", "LogicalName", "EntitySetName", "PrimaryIdAttribute", "ObjectTypeCode", "DisplayName", "OwnershipType", "MetadataId"], answer.Json.AsObject().Select(p => p.Key));
        Assert.EndsWith("$metadata#EntityDefinitions(LogicalName,EntitySetName,PrimaryIdAttribute,ObjectTypeCode,DisplayName,OwnershipType)/$entity", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal(("contacts", "contactid", 2, "Contact", "UserOwned"), ((string)answer.Json["EntitySetName"]!, (string)answer.Json["PrimaryIdAttribute"]!, (int)answer.Json["ObjectTypeCode"]!, (string)answer.Json["DisplayName"]!["UserLocalizedLabel"]!["Label"]!, (string)answer.Json["OwnershipType"]!));
        var id = (string)answer.Json["MetadataId"]!;
        Assert.Equal("contact", (string)(await emulator.Get($"EntityDefinitions({id})?$select=LogicalName")).Json["LogicalName"]!);
        Assert.Equal("2", (await emulator.Get("EntityDefinitions(LogicalName='contact')/ObjectTypeCode/$value")).Text);
    }

    [Theory]
    [InlineData("EntityDefinitions?$select=LogicalName&$filter=EntitySetName eq 'soc_conversations'", "soc_conversation")]
    [InlineData("EntityDefinitions?$select=LogicalName&$filter=IsActivity eq true and IsCustomEntity eq true", "soc_socialmessage")]
    [InlineData("EntityDefinitions?$select=LogicalName&$filter=OwnershipType eq Microsoft.Dynamics.CRM.OwnershipTypes'BusinessOwned'", "businessunit role systemuser team usersettings")]
    [InlineData("EntityDefinitions?$select=LogicalName&$filter=ObjectTypeCode le 2", "account contact")]
    [InlineData("EntityDefinitions?$select=LogicalName&$filter=not (ObjectTypeCode gt 2) and (LogicalName eq 'contact' or LogicalName eq 'x')", "contact")]
    [InlineData("EntityDefinitions(LogicalName='task')/Attributes?$select=LogicalName&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'State'", "statecode")]
    [InlineData("EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.StateAttributeMetadata?$select=LogicalName", "statecode")]
    [InlineData("EntityDefinitions(LogicalName='contact')/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,DateTimeBehavior&$filter=DateTimeBehavior/Value eq 'DateOnly'", "anniversary birthdate")]
    [InlineData("EntityDefinitions(LogicalName='soc_socialprofile')/Keys?$select=LogicalName&$filter=EntityKeyIndexStatus eq 'Active'", "soc_key")]
    public async Task DefinitionsAreFiltered(string path, string names)
    {
        var found = (await emulator.Get(path)).Rows.Select(r => (string)r!["LogicalName"]!).ToList();
        if (names == "soc_key") Assert.NotEmpty(found);
        else Assert.Equal(names, string.Join(' ', found));
    }

    [Fact]
    public async Task AChoiceColumnComesWithItsOptions()
    {
        var answer = await emulator.Get("EntityDefinitions(LogicalName='soc_socialmessage')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet($select=Options,Name),GlobalOptionSet($select=Name)");
        var network = answer.Rows.Single(r => (string)r!["LogicalName"]! == "soc_network")!;
        Assert.Equal(["LogicalName", "MetadataId", "OptionSet", "GlobalOptionSet"], network.AsObject().Select(p => p.Key));
        Assert.Equal("soc_network", (string)network["GlobalOptionSet"]!["Name"]!);
        var option = network["OptionSet"]!["Options"]!.AsArray().First(o => (int)o!["Value"]! == Posts.X)!;
        Assert.Equal("X", (string)option["Label"]!["UserLocalizedLabel"]!["Label"]!);
        var one = await emulator.Get("EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='donotemail')/Microsoft.Dynamics.CRM.BooleanAttributeMetadata?$expand=OptionSet");
        Assert.Equal(1, (int)one.Json["OptionSet"]!["TrueOption"]!["Value"]!);
    }

    [Fact]
    public async Task ColumnsOfManyTypesSayTheirs()
    {
        var rows = (await emulator.Get("EntityDefinitions(LogicalName='contact')/Attributes?$select=LogicalName,MaxLength,Targets")).Rows;
        var name = rows.Single(r => (string)r!["LogicalName"]! == "lastname")!;
        Assert.Equal(("#Microsoft.Dynamics.CRM.StringAttributeMetadata", 50), ((string)name["@odata.type"]!, (int)name["MaxLength"]!));
        var parent = rows.Single(r => (string)r!["LogicalName"]! == "parentcustomerid")!;
        Assert.Equal(["account", "contact"], parent["Targets"]!.AsArray().Select(t => (string)t!).Order());
        Assert.False(parent.AsObject().ContainsKey("MaxLength"));
    }

    [Fact]
    public async Task RelationshipsAndChoicesAreDefined()
    {
        var relationships = (await emulator.Get("RelationshipDefinitions/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata?$filter=ReferencedEntity eq 'contact' and ReferencingEntity eq 'soc_socialprofile'&$select=SchemaName,ReferencingAttribute,ReferencingEntityNavigationPropertyName")).Rows;
        Assert.NotEmpty(relationships);
        var name = (string)relationships[0]!["SchemaName"]!;
        Assert.Equal("contact", (string)(await emulator.Get($"RelationshipDefinitions(SchemaName='{name}')/Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata")).Json["ReferencedEntity"]!);
        var choice = await emulator.Get("GlobalOptionSetDefinitions(Name='soc_network')");
        Assert.Equal(("soc_network", true), ((string)choice.Json["Name"]!, (bool)choice.Json["IsGlobal"]!));
        Assert.Equal((string)choice.Json["MetadataId"]!, (string)(await emulator.Get($"GlobalOptionSetDefinitions({choice.Json["MetadataId"]})?$select=Name")).Json["MetadataId"]!);
        Assert.Contains("systemuserroles", (await emulator.Get("EntityDefinitions(LogicalName='role')/ManyToManyRelationships?$select=IntersectEntityName")).Rows.Select(r => (string)r!["IntersectEntityName"]!));
        Assert.Equal(400, (await emulator.Get("GlobalOptionSetDefinitions?$filter=Name eq 'x'")).Status);
    }

    [Fact]
    public async Task TheyAreThoseThatTheMessagesAnswerWith()
    {
        var table = ((RetrieveEntityResponse)emulator.Organization.ServiceFor(emulator.Organization.SystemUserId).Execute(new RetrieveEntityRequest { LogicalName = "contact", EntityFilters = EntityFilters.All })).EntityMetadata;
        var answer = (await emulator.Get("EntityDefinitions(LogicalName='contact')?$expand=Attributes($select=LogicalName)")).Json;
        Assert.Equal((table.MetadataId.ToString(), table.ObjectTypeCode), ((string)answer["MetadataId"]!, (int)answer["ObjectTypeCode"]!));
        Assert.Equal(table.Attributes.Select(a => a.MetadataId.ToString()), answer["Attributes"]!.AsArray().Select(a => (string)a!["MetadataId"]!));
        var status = await emulator.Get("EntityDefinitions(LogicalName='contact')/Attributes(LogicalName='statuscode')/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet");
        Assert.All(status.Json["OptionSet"]!["Options"]!.AsArray(), o => Assert.Equal("#Microsoft.Dynamics.CRM.StatusOptionMetadata", (string)o!["@odata.type"]!));
    }

    [Fact]
    public async Task IdsAreTheSameInEveryOrganization()
    {
        await using var other = await TestEmulator.Start();
        const string path = "EntityDefinitions?$select=LogicalName&$filter=IsCustomEntity eq true&$expand=Attributes($select=LogicalName),Keys,ManyToOneRelationships($select=SchemaName)";
        Assert.Equal((await emulator.Get(path)).Json["value"]!.ToJsonString(), (await other.Get(path)).Json["value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("EntityDefinitions(LogicalName='nothing')", 404, "0x80040217")]
    [InlineData("EntityDefinitions(LogicalName='contact')/Nothing", 404, "0x8006088a")]
    [InlineData("EntityDefinitions/Attributes", 404, "0x8006088a")]
    [InlineData("EntityDefinitions?$select=Nothing", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=Nothing eq 1", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=DisplayName eq 'Contact'", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=LogicalName", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=LogicalName eq 'x' ; drop", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=(LogicalName eq 'x'", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$filter=contains(LogicalName,'x')", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$expand=Nothing", 400, "0x80060888")]
    [InlineData("EntityDefinitions?$top=1", 400, "0x80060888")]
    public async Task WhatIsNotThereIsSaid(string path, int status, string code)
    {
        var answer = await emulator.Get(path);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    private async Task<IEdmModel> Model()
    {
        var answer = await emulator.Get("$metadata");
        Assert.Equal((200, "application/xml"), (answer.Status, answer.ContentType));
        using var reader = XmlReader.Create(new StringReader(answer.Text));
        Assert.True(CsdlReader.TryParse(reader, out var model, out var errors), string.Join('\n', errors.Select(e => e.ErrorMessage)));
        return model;
    }
}
