using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>What goes with a solution that is removed, and with what a new version leaves out.</summary>
public sealed partial class RemovalTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void NothingIsLeftOfASolutionThatIsRemoved()
    {
        var contact = test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" });
        var before = Content();
        test.Organization.Import(Everything().Zip());
        test.Service.Update(new Entity("contact", contact) { ["test_extra"] = "x" });
        var thing = test.Service.Create(new Entity("test_one") { ["test_name"] = "one", ["test_contactid"] = new EntityReference("contact", contact) });
        test.Service.Create(new Entity("annotation") { ["subject"] = "note", ["objectid"] = new EntityReference("test_one", thing) });
        test.Service.Create(new Entity("test_call") { ["subject"] = "call", ["regardingobjectid"] = new EntityReference("contact", contact) });
        Assert.NotEqual(before, Content());
        test.Organization.Uninstall("S");
        Assert.Equal(before, Content());
        Support.Faults.Throws(FaultCode.UnknownTable, () => test.Service.Create(new Entity("test_one")));
    }

    [Fact]
    public void ItCanBeImportedAgain()
    {
        test.Organization.Import(Everything().Zip());
        var first = Content();
        test.Organization.Uninstall("S");
        test.Organization.Import(Everything().Zip());
        Assert.Equal(first, Content());
    }

    [Fact]
    [Differs("Removing a solution takes a moment and one request; a tenant works on it in the background.")]
    public void DeletingItsRowRemovesASolution()
    {
        test.Organization.Import(Everything().Zip());
        var solution = test.Service.RetrieveMultiple(new QueryByAttribute("solution") { Attributes = { "uniquename" }, Values = { "S" } }).Entities.Single();
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => test.Organization.ServiceFor(test.User("Nobody")).Delete("solution", solution.Id));
        test.Service.Delete("solution", solution.Id);
        Assert.DoesNotContain(test.Organization.Solutions.Installed(), s => s.Name == "S");
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Delete("solution", solution.Id));
    }

    [Fact]
    public void WhatAnotherSolutionRestsOnStays()
    {
        test.Organization.Import(new Package("Foundation").Table(TableXml.Table("test_Ground")).Zip());
        test.Organization.Import(new Package("House").Requires("Foundation").Zip());
        var before = Snapshot.Of(test.Organization);
        Assert.Contains("House", Support.Faults.Throws(FaultCode.ComponentInUse, () => test.Organization.Uninstall("Foundation")), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot.Of(test.Organization));
        test.Organization.Uninstall("House");
        test.Organization.Uninstall("Foundation");
    }

    [Fact]
    public void ATableThatAnotherSolutionExtendsStays()
    {
        test.Organization.Import(new Package("Foundation").Table(TableXml.Table("test_Ground")).Zip());
        test.Organization.Import(new Package("House").Table(TableXml.Extension("test_Ground", TableXml.Column("nvarchar", "test_Roof"))).Zip());
        Support.Faults.Throws(FaultCode.ComponentInUse, () => test.Organization.Uninstall("Foundation"));
    }

    [Fact]
    public void OfAnUnmanagedSolutionOnlyTheContainerGoes()
    {
        test.Organization.Import(new Package("S", managed: false).Table(TableXml.Table("test_One")).Zip());
        test.Organization.Uninstall("S");
        Assert.DoesNotContain(test.Organization.Solutions.Installed(), s => s.Name == "S");
        test.Service.Create(new Entity("test_one") { ["test_name"] = "still there" });
        test.Restart();
        Assert.Equal(1, test.Count("test_one"));
    }

    [Fact]
    public void ThePlatformCannotBeRemoved() => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Organization.Uninstall("System"));

    [Fact]
    [Differs("An import of a newer version is an upgrade: what the new version leaves out is removed, with its data. A tenant has updates, which keep it, as well.")]
    public void WhatANewVersionLeavesOutGoes()
    {
        test.Organization.Import(Everything().Zip());
        test.Service.Create(new Entity("test_one") { ["test_name"] = "kept" });
        test.Organization.Import(new Package("S", "2.0.0.0").Table(TableXml.Table("test_One")).Zip());
        Assert.Null(test.Organization.Model.Find("test_call"));
        Assert.Null(test.Organization.Model.Table("contact").Find("test_extra"));
        Assert.Equal(1, test.Count("test_one"));
        Assert.Empty(test.Service.RetrieveMultiple(new QueryByAttribute("role") { Attributes = { "name" }, Values = { "R" } }).Entities);
        Assert.DoesNotContain("test_extra", Content(), StringComparison.Ordinal);
        test.Organization.Uninstall("S");
    }

    [Fact]
    [Missing("Columns of images, files and other special types: an import leaves them out and says so.")]
    public void ColumnsThatTheEmulatorHasNotAreALineInTheReport()
    {
        var report = test.Organization.Import(new Package("S").Table(TableXml.Table("test_One", TableXml.Column("file", "test_Many"), TableXml.Column("image", "test_Picture"))).Root(10123, "id", "{11111111-1111-4111-8111-111111111111}").Zip());
        Assert.Equal(
            ["The column test_many of type file: the emulator has no columns of this type.", "The column test_picture of type image: the emulator has no columns of this type.", "1 root component of type 10123: the emulator does not know this type."],
            report.Skipped);
    }

    public void Dispose() => test.Dispose();

    private static Package Everything() => new Package("S").Recorder().Step("RemovalTests", "Create", "contact", 20)
        .Table(TableXml.Table("test_One", TableXml.Column("lookup", "test_ContactId"), TableXml.Column("picklist", "test_Choice", new System.Xml.Linq.XElement("OptionSetName", "test_choice"))).WithNotes())
        .Table(TableXml.Table("test_Call", "UserOwned", isActivity: true, hasRelated: false))
        .Table(TableXml.Extension("Contact", TableXml.Column("nvarchar", "test_Extra")))
        .Relationship(TableXml.OneToMany("test_one_contact", "test_One", "test_ContactId", "Contact", "RemoveLink"))
        .Choice("test_choice", (1, "One")).Role("R", ("prvReadContact", "Global")).WebResource("test_/a.html", "a").Profile("P", "contact", "lastname");

    /// <summary>Tables, columns and rows, but for numbers that only grow and when something was written.</summary>
    private string Content() => string.Join('\n', Snapshot.Of(test.Organization).Split('\n').Select(l => Grown().Replace(l, "~")).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"(?<=\|)\d+(?=\||$)|version\|\d+|\d{4}-\d\d-\d\dT[\d:]+Z")]
    private static partial Regex Grown();
}
