using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Two contacts, or two accounts, become one.</summary>
public sealed class MergeTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly Guid master;
    private readonly Guid subordinate;

    public MergeTests()
    {
        master = test.Service.Create(new Entity("contact") { ["lastname"] = "Master", ["emailaddress1"] = "m@example.com" });
        subordinate = test.Service.Create(new Entity("contact") { ["lastname"] = "Other", ["mobilephone"] = "1" });
    }

    [Fact]
    public void TheSubordinateIsInactiveAndNamesItsMaster()
    {
        Merge();
        var row = test.Read(subordinate, "contact");
        Assert.Equal((1, true, master), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row["merged"], row.GetAttributeValue<EntityReference>("masterid").Id));
        Assert.Equal(0, test.Read(master, "contact").GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void OnlyWhatIsGivenGoesIntoTheMaster()
    {
        Merge(new Entity("contact") { ["mobilephone"] = "1" });
        var row = test.Read(master, "contact");
        Assert.Equal(("Master", "m@example.com", "1"), (row["lastname"], row["emailaddress1"], row["mobilephone"]));
    }

    [Fact]
    public void LookupsActivitiesNotesAndPairsFollow()
    {
        var other = new EntityReference("contact", subordinate);
        var thing = test.Service.Create(Things.New("x", ("contactid", other), ("customerid", other)));
        var task = test.Service.Create(new Entity("task") { ["regardingobjectid"] = other });
        var call = test.Service.Create(new Entity("test_call") { ["regardingobjectid"] = other });
        var note = test.Service.Create(new Entity("annotation") { ["objectid"] = other });
        var people = new Relationship("test_thing_people");
        test.Service.Associate(Things.Thing, thing, people, [other, new EntityReference("contact", master)]);
        Merge();
        foreach (var (table, row, column) in new[] { (Things.Thing, thing, "test_contactid"), (Things.Thing, thing, "test_customerid"), ("task", task, "regardingobjectid"), ("activitypointer", task, "regardingobjectid"), ("test_call", call, "regardingobjectid"), ("annotation", note, "objectid") })
        {
            Assert.Equal((column, master), (column, test.Read(row, table).GetAttributeValue<EntityReference>(column).Id));
        }

        Assert.Equal(master, test.Service.RetrieveMultiple(new QueryExpression("test_thing_people") { ColumnSet = new ColumnSet(true) }).Entities.Single()["contactid"]);
    }

    [Fact]
    [Differs("Rows that a Merge moves raise no events of their own.")]
    public void WhatMovesIsChangedAndRaisesNoEvents()
    {
        test.On("Update", Things.Thing, 40, _ => Assert.Fail("An Update of a row that moved."));
        var thing = test.Service.Create(Things.New("x", ("contactid", new EntityReference("contact", subordinate))));
        var before = test.Read(thing).RowVersion;
        test.Clock.Now += TimeSpan.FromHours(1);
        Merge();
        Assert.NotEqual(before, test.Read(thing).RowVersion);
        Assert.Equal(new DateTime(2026, 3, 1, 13, 0, 0, DateTimeKind.Utc), test.Read(thing)["modifiedon"]);
    }

    [Fact]
    public void AMasterThatPointedToTheOtherPointsToNobody()
    {
        test.Service.Update(new Entity("contact", master) { ["parentcustomerid"] = new EntityReference("contact", subordinate) });
        Merge();
        Assert.False(test.Read(master, "contact").Contains("parentcustomerid"));
    }

    [Fact]
    public void StepsSeeBothRowsAsTheyWere()
    {
        string? seen = null;
        test.Steps(on => on("Merge", "contact", 40, call => seen = $"{((EntityReference)call.Context.InputParameters["Target"]).Id == master} {call.Context.PreEntityImages["Master"]["lastname"]} {call.Context.PreEntityImages["Other"]["lastname"]} {call.Context.PreEntityImages["Other"].GetAttributeValue<OptionSetValue>("statecode").Value}", images: [PluginXml.Image("Master", 0), PluginXml.Image("Other", 0, property: "SubordinateId")]));
        Merge();
        Assert.Equal("True Master Other 0", seen);
    }

    [Fact]
    public void AStepThatThrowsTakesEverythingBack()
    {
        test.On("Merge", "contact", 40, _ => throw new InvalidPluginExecutionException("No."));
        Support.Faults.Throws(FaultCode.PluginAborted, () => Merge(new Entity("contact") { ["lastname"] = "Changed" }));
        Assert.Equal("Master", test.Read(master, "contact")["lastname"]);
        Assert.Equal(0, test.Read(subordinate, "contact").GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void ARowIsNotMergedIntoItself() => Support.Faults.Throws(FaultCode.MergeIdentical, () => test.Service.Execute(new MergeRequest { Target = new EntityReference("contact", master), SubordinateId = master }));

    [Fact]
    public void AnInactiveRowIsNotMerged()
    {
        Merge();
        Support.Faults.Throws(FaultCode.MergeInactive, () => Merge());
    }

    [Fact]
    public void AnotherParentIsLostOnlyWhereNobodyChecks()
    {
        var account = test.Service.Create(new Entity("account") { ["name"] = "a" });
        test.Service.Update(new Entity("contact", subordinate) { ["parentcustomerid"] = new EntityReference("account", account) });
        Support.Faults.Throws(FaultCode.MergeParents, () => Merge(checks: true));
        Merge();
    }

    [Fact]
    [Missing("Merge of leads and cases.")]
    public void OtherTablesAreNotMerged()
    {
        var thing = test.Service.Create(Things.New("x"));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new MergeRequest { Target = new EntityReference(Things.Thing, thing), SubordinateId = Guid.NewGuid() }));
    }

    [Fact]
    public void BothRowsMustBeWritable()
    {
        test.Organization.Import(new Package("Roles").Role("Member", ("prvReadContact", "Global"), ("prvWriteContact", "Basic")).Zip());
        var user = test.User("u", null, "Member");
        test.Service.Update(new Entity("contact", master) { ["ownerid"] = new EntityReference("systemuser", user) });
        Support.Faults.Throws(FaultCode.NoAccess, () => test.Organization.ServiceFor(user).Execute(Request(null, false)));
    }

    public void Dispose() => test.Dispose();

    private void Merge(Entity? content = null, bool checks = false) => test.Service.Execute(Request(content, checks));

    private MergeRequest Request(Entity? content, bool checks) => new() { Target = new EntityReference("contact", master), SubordinateId = subordinate, UpdateContent = content, PerformParentingChecks = checks };
}
