using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class DeleteTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void ADeletedRowIsGone()
    {
        var id = test.Service.Create(Things.New("x"));
        test.Service.Delete(Things.Thing, id);
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Read(id));
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Delete(Things.Thing, id));
    }

    [Fact]
    public void CascadeDeletesWhatHangsOnTheRow()
    {
        var id = test.Service.Create(Things.New("x"));
        Hang("test_part", id);
        var other = Hang("test_part", test.Service.Create(Things.New("other")));
        test.Service.Delete(Things.Thing, id);
        Assert.Equal(1, test.Count("test_part"));
        Assert.Equal(other, test.Read(other, "test_part").Id);
    }

    [Fact]
    public void RemoveLinkEmptiesTheLookup()
    {
        var id = test.Service.Create(Things.New("x"));
        var label = Hang("test_label", id);
        test.Service.Delete(Things.Thing, id);
        Assert.False(test.Read(label, "test_label").Contains("test_thingid"));
    }

    [Fact]
    public void RemoveLinkLeavesARowOfAnotherTableAloneThoughItHasTheSameId()
    {
        var id = Guid.NewGuid();
        test.Service.Create(new Entity("contact", id) { ["lastname"] = "Ada" });
        test.Service.Create(new Entity("account", id) { ["name"] = "Works" });
        var thing = test.Service.Create(Things.New("x", ("customerid", new EntityReference("contact", id))));
        test.Service.Delete("account", id);
        Assert.Equal("contact", test.Read(thing).GetAttributeValue<EntityReference>("test_customerid").LogicalName);
        test.Service.Delete("contact", id);
        Assert.False(test.Read(thing).Contains("test_customerid"));
    }

    [Fact]
    public void RestrictKeepsTheRowAndEverythingThatHangsOnIt()
    {
        var id = test.Service.Create(Things.New("x"));
        Hang("test_part", id);
        Hang("test_lock", id);
        Support.Faults.Throws(FaultCode.CannotDeleteDueToAssociation, () => test.Service.Delete(Things.Thing, id));
        Assert.Equal(1, test.Count());
        Assert.Equal(1, test.Count("test_part"));
    }

    [Fact]
    public void NoCascadeLeavesTheLookupAsItIs()
    {
        var parent = test.Service.Create(Things.New("parent"));
        var child = test.Service.Create(Things.New("child", ("parentid", new EntityReference(Things.Thing, parent))));
        test.Service.Delete(Things.Thing, parent);
        Assert.Equal(parent, test.Read(child).GetAttributeValue<EntityReference>("test_parentid").Id);
    }

    [Fact]
    public void NotesAndActivitiesGoWithTheRowThatTheyAreAbout()
    {
        var id = test.Service.Create(Things.New("x"));
        test.Service.Create(new Entity("annotation") { ["subject"] = "note", ["objectid"] = new EntityReference(Things.Thing, id) });
        var task = test.Service.Create(new Entity("task") { ["subject"] = "task", ["regardingobjectid"] = new EntityReference(Things.Thing, id) });
        test.Service.Create(new Entity("annotation") { ["subject"] = "note on the task", ["objectid"] = new EntityReference("task", task) });
        test.Service.Delete(Things.Thing, id);
        Assert.All(["annotation", "task", "activitypointer"], t => Assert.Equal(0, test.Count(t)));
    }

    [Fact]
    public void PairsGoWithTheRow()
    {
        var id = test.Service.Create(Things.New("x"));
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" });
        test.Service.Associate(Things.Thing, id, new Relationship("test_thing_people"), [new EntityReference("contact", contact)]);
        test.Service.Delete(Things.Thing, id);
        Assert.Equal(0, test.Count("test_thing_people"));
        Assert.Equal(1, test.Count("contact"));
    }

    [Fact]
    public void AVersionThatIsNoLongerTheRowsIsRefused()
    {
        var id = test.Service.Create(Things.New("x"));
        var old = test.Read(id).RowVersion;
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        Support.Faults.Throws(FaultCode.VersionMismatch, () => Delete(id, old));
        Delete(id, test.Read(id).RowVersion);
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void ActivitiesAreDeletedInTheirOwnTable()
    {
        var task = test.Service.Create(new Entity("task") { ["subject"] = "x" });
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Delete("activitypointer", task));
    }

    public void Dispose() => test.Dispose();

    private Guid Hang(string table, Guid thing) => test.Service.Create(new Entity(table) { ["test_thingid"] = new EntityReference(Things.Thing, thing) });

    private void Delete(Guid id, string version) => test.Service.Execute(new DeleteRequest { Target = new EntityReference(Things.Thing, id) { RowVersion = version }, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
}
