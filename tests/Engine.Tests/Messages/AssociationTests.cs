using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class AssociationTests : IDisposable
{
    private static readonly Relationship People = new("test_thing_people");
    private readonly TestOrganization test = TestOrganization.Start();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void APairIsTheSameFromBothSides(bool fromThing)
    {
        var (thing, contact) = Rows();
        if (fromThing) test.Service.Associate(Things.Thing, thing, People, [new EntityReference("contact", contact)]);
        else test.Service.Associate("contact", contact, People, [new EntityReference(Things.Thing, thing)]);
        Assert.Equal(1, test.Count(People.SchemaName));
        Support.Faults.Throws(FaultCode.DuplicateRecord, () => test.Service.Associate(Things.Thing, thing, People, [new EntityReference("contact", contact)]));
        test.Service.Disassociate("contact", contact, People, [new EntityReference(Things.Thing, thing)]);
        Assert.Equal(0, test.Count(People.SchemaName));
    }

    [Fact]
    public void ARowThatIsNotThereIsRefusedAndNothingIsTied()
    {
        var (thing, contact) = Rows();
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Associate(Things.Thing, thing, People, [new EntityReference("contact", contact), new EntityReference("contact", Guid.NewGuid())]));
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Associate(Things.Thing, Guid.NewGuid(), People, [new EntityReference("contact", contact)]));
        Assert.Equal(0, test.Count(People.SchemaName));
    }

    [Fact]
    public void ARelationshipThatTiesOtherTablesIsRefused()
    {
        var (thing, contact) = Rows();
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Associate(Things.Thing, thing, new Relationship("teamroles_association"), [new EntityReference("contact", contact)]));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Associate(Things.Thing, thing, new Relationship("nothing"), [new EntityReference("contact", contact)]));
    }

    [Fact]
    public void AOneToManyRelationshipSetsTheLookup()
    {
        var (thing, contact) = Rows();
        var relationship = new Relationship("test_thing_contact");
        test.Service.Associate("contact", contact, relationship, [new EntityReference(Things.Thing, thing)]);
        Assert.Equal(contact, test.Read(thing).GetAttributeValue<EntityReference>("test_contactid").Id);
        test.Service.Disassociate("contact", contact, relationship, [new EntityReference(Things.Thing, thing)]);
        Assert.False(test.Read(thing).Contains("test_contactid"));
    }

    [Fact]
    public void TyingNeedsAppendOnTheOneRowAndAppendToOnTheOther()
    {
        var package = new Package("Roles")
            .Role("Both", ("prvReadtest_Thing", "Global"), ("prvReadContact", "Global"), ("prvAppendtest_Thing", "Basic"), ("prvAppendToContact", "Global"))
            .Role("AppendOnly", ("prvReadtest_Thing", "Global"), ("prvReadContact", "Global"), ("prvAppendtest_Thing", "Global"));
        test.Organization.Import(package.Zip());
        var (thing, contact) = Rows();
        var both = test.User("both", roles: "Both");
        Support.Faults.Throws(FaultCode.NoAccess, () => Tie(both, thing, contact));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => Tie(test.User("one", roles: "AppendOnly"), thing, contact));
        test.Service.Update(new Entity(Things.Thing, thing) { ["ownerid"] = new EntityReference("systemuser", both) });
        Tie(both, thing, contact);
        Assert.Equal(1, test.Count(People.SchemaName));
    }

    public void Dispose() => test.Dispose();

    private void Tie(Guid user, Guid thing, Guid contact) => test.Organization.ServiceFor(user).Associate(Things.Thing, thing, People, [new EntityReference("contact", contact)]);

    private (Guid Thing, Guid Contact) Rows() => (test.Service.Create(Things.New("x")), test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" }));
}
