using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Each activity is a row of its own table and a row of activitypointer with the same id.</summary>
public sealed class ActivityTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData("task")]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("test_call")]
    public void ThePointerIsMadeAndDeletedWithTheActivity(string table)
    {
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" });
        var id = test.Service.Create(new Entity(table) { ["subject"] = "Call back", ["regardingobjectid"] = new EntityReference("contact", contact) });
        var pointer = test.Read(id, "activitypointer");
        Assert.Equal("Call back", pointer["subject"]);
        Assert.Equal(table, pointer["activitytypecode"]);
        Assert.Equal(("contact", contact, "Ada"), Regarding(pointer));
        Assert.Equal(test.Organization.SystemUserId, pointer.GetAttributeValue<EntityReference>("ownerid").Id);
        test.Service.Delete(table, id);
        Assert.Equal(0, test.Count("activitypointer"));
    }

    [Fact]
    public void ThePointerFollowsTheActivity()
    {
        var id = test.Service.Create(new Entity("test_call") { ["subject"] = "before", ["test_line"] = "own column" });
        var thing = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity("test_call", id) { ["subject"] = "after", ["regardingobjectid"] = new EntityReference(Things.Thing, thing), ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        var (activity, pointer) = (test.Read(id, "test_call"), test.Read(id, "activitypointer"));
        Assert.Equal("own column", activity["test_line"]);
        Assert.Equal((Things.Thing, thing, "x"), Regarding(pointer));
        Assert.Equal(1, pointer.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.All(["subject", "modifiedon", "actualend", "versionnumber"], c => Assert.Equal(activity[c], pointer[c]));
    }

    [Fact]
    public void AnActivityHasTheColumnsOfEveryActivity()
    {
        var id = test.Service.Create(new Entity("test_call") { ["subject"] = "x", ["scheduledend"] = new DateTime(2026, 4, 1, 0, 0, 0, DateTimeKind.Utc), ["prioritycode"] = new OptionSetValue(2) });
        var read = test.Read(id, "test_call");
        Assert.Equal("High", read.FormattedValues["prioritycode"]);
        Assert.Equal(4, read.GetAttributeValue<DateTime>("scheduledend").Month);
    }

    [Fact]
    public void RegardingGoesFromActivityAndPointerWhenTheirRelationshipSaysSo()
    {
        // Contact_ActivityPointers empties the lookup; Contact_Tasks deletes the task.
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" });
        var task = test.Service.Create(new Entity("task") { ["subject"] = "x", ["regardingobjectid"] = new EntityReference("contact", contact) });
        test.Service.Delete("contact", contact);
        Assert.Equal((0, 0), (test.Count("task"), test.Count("activitypointer")));
        Assert.NotEqual(Guid.Empty, task);
    }

    public void Dispose() => test.Dispose();

    private static (string Table, Guid Id, string Name) Regarding(Entity row)
    {
        var reference = row.GetAttributeValue<EntityReference>("regardingobjectid");
        return (reference.LogicalName, reference.Id, reference.Name);
    }
}
