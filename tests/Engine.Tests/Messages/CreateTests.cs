using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class CreateTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void AnIdIsMadeWhereNoneIsGiven()
    {
        var first = test.Service.Create(Things.New("1"));
        Assert.NotEqual(Guid.Empty, first);
        Assert.NotEqual(first, test.Service.Create(Things.New("2")));
    }

    [Fact]
    public void AGivenIdIsKeptBeItTheRowsOrAmongItsColumns()
    {
        var (one, two) = (Guid.NewGuid(), Guid.NewGuid());
        Assert.Equal(one, test.Service.Create(new Entity(Things.Thing, one)));
        Assert.Equal(two, test.Service.Create(new Entity(Things.Thing) { ["test_thingid"] = two }));
        Assert.Equal(two, test.Read(two)["test_thingid"]);
    }

    [Fact]
    public void AnIdThatIsThereAlreadyIsRefused()
    {
        var id = test.Service.Create(Things.New("1"));
        Support.Faults.Throws(FaultCode.DuplicateRecord, () => test.Service.Create(new Entity(Things.Thing, id)));
    }

    [Fact]
    public void ThePlatformFillsInTimesUsersOwnerStateAndVersion()
    {
        var row = test.Read(test.Service.Create(Things.New("1")));
        var system = test.Organization.SystemUserId;
        var now = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
        Assert.All(["createdon", "modifiedon"], c => Assert.Equal(now, row[c]));
        Assert.All(["createdby", "modifiedby", "ownerid", "owninguser"], c => Assert.Equal(("systemuser", system), (row.GetAttributeValue<EntityReference>(c).LogicalName, row.GetAttributeValue<EntityReference>(c).Id)));
        Assert.Equal(test.Organization.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.False(row.Contains("owningteam"));
        Assert.Equal(0, row.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(1, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.True(row.GetAttributeValue<long>("versionnumber") > 0);
        Assert.Equal(row["versionnumber"].ToString(), row.RowVersion);
    }

    [Fact]
    public void ChoicesAndFlagsGetTheirDefaults()
    {
        var row = test.Read(test.Service.Create(Things.New("1")));
        Assert.Equal(false, row["test_flag"]);
        Assert.Equal(Things.Green, row.GetAttributeValue<OptionSetValue>("test_shade").Value);
        Assert.False(row.Contains("test_colour"));
        var given = test.Read(test.Service.Create(Things.New("2", ("flag", true), ("shade", new OptionSetValue(Things.Red)))));
        Assert.Equal(true, given["test_flag"]);
        Assert.Equal(Things.Red, given.GetAttributeValue<OptionSetValue>("test_shade").Value);
    }

    [Fact]
    public void WhatOnlyThePlatformWritesIsPassedOver()
    {
        var row = new Entity(Things.Thing) { ["createdon"] = new DateTime(2001, 1, 1), ["versionnumber"] = 5L, ["owningbusinessunit"] = new EntityReference("businessunit", Guid.NewGuid()) };
        var read = test.Read(test.Service.Create(row));
        Assert.Equal(2026, read.GetAttributeValue<DateTime>("createdon").Year);
        Assert.NotEqual(5L, read["versionnumber"]);
        Assert.Equal(test.Organization.RootBusinessUnitId, read.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Fact]
    public void TheRowThatACallerHandsOverStaysAsItIs()
    {
        var row = Things.New("1");
        test.Service.Create(row);
        Assert.Equal(["test_name"], row.Attributes.Keys);
        Assert.Equal(Guid.Empty, row.Id);
    }

    [Fact]
    public void AnUnknownTableIsRefused() => Support.Faults.Throws(FaultCode.UnknownTable, () => test.Service.Create(new Entity("test_nothing")));

    [Fact]
    public void AnUnknownColumnIsRefused()
    {
        var message = Support.Faults.Throws(FaultCode.UnknownColumn, () => test.Service.Create(new Entity(Things.Thing) { ["test_nothing"] = 1 }));
        Assert.Contains("'test_nothing'", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ANameInAnotherCaseIsAnotherName() => Support.Faults.Throws(FaultCode.UnknownColumn, () => test.Service.Create(new Entity(Things.Thing) { ["Test_Name"] = "x" }));

    [Fact]
    public void TheFullNameOfAContactIsComputed()
    {
        var id = test.Service.Create(new Entity("contact") { ["firstname"] = "Ada", ["lastname"] = "Byron" });
        Assert.Equal("Ada Byron", test.Read(id, "contact")["fullname"]);
        test.Service.Update(new Entity("contact", id) { ["lastname"] = "Lovelace" });
        Assert.Equal("Ada Lovelace", test.Read(id, "contact")["fullname"]);
        test.Service.Update(new Entity("contact", id) { ["firstname"] = null });
        Assert.Equal("Lovelace", test.Read(id, "contact")["fullname"]);
    }

    [Fact]
    public void AContactsCompanyIsAnAccountOrAContact()
    {
        var account = test.Service.Create(new Entity("account") { ["name"] = "Works" });
        var id = test.Service.Create(new Entity("contact") { ["lastname"] = "Ada", ["parentcustomerid"] = new EntityReference("account", account) });
        var read = test.Read(id, "contact");
        Assert.Equal(account, read.GetAttributeValue<EntityReference>("accountid").Id);
        Assert.False(read.Contains("parentcontactid"));
    }

    [Fact]
    public void ARowMayBeMadeForTheTimeThatItStandsFor()
    {
        var then = new DateTime(2020, 5, 1, 8, 0, 0, DateTimeKind.Utc);
        var read = test.Read(test.Service.Create(new Entity("contact") { ["lastname"] = "Old", ["overriddencreatedon"] = then }), "contact");
        Assert.Equal(then, read["createdon"]);
        Assert.Equal(new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc), read["overriddencreatedon"]);
    }

    [Theory]
    [InlineData("partitionId", "x")]
    [InlineData("SuppressDuplicateDetection", false)]
    public void AnOptionalParameterThatWouldChangeWhatHappensIsNotImplemented(string parameter, object value)
    {
        Support.Faults.Throws(FaultCode.NotImplemented, () => test.Service.Execute(new OrganizationRequest("Create") { ["Target"] = Things.New("x"), [parameter] = value }));
        Assert.Equal(0, test.Count());
    }

    [Theory]
    [InlineData("activitypointer")]
    [InlineData("test_thing_people")]
    public void RowsThatThePlatformKeepsCantBeMade(string table) => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(new Entity(table)));

    public void Dispose() => test.Dispose();
}
