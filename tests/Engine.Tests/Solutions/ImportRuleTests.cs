using System.Text;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>Why the platform refuses a zip; and that nothing of a refused one stays.</summary>
public sealed class ImportRuleTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void AManagedZipDoesNotGoOverAnUnmanagedSolution()
    {
        test.Organization.Import(new Package("S", managed: false).Zip());
        Refused(FaultCode.ManagedOverUnmanaged, new Package("S", managed: true));
    }

    [Fact]
    public void AnUnmanagedZipDoesNotGoOverAManagedSolution()
    {
        test.Organization.Import(new Package("S").Zip());
        Refused(FaultCode.UnmanagedOverManaged, new Package("S", managed: false));
    }

    [Fact]
    public void ALowerVersionDoesNotGoOverAHigherOne()
    {
        test.Organization.Import(new Package("S", "1.2.0.10").Zip());
        Refused(FaultCode.LowerVersion, new Package("S", "1.2.0.9"));
        test.Organization.Import(new Package("S", "1.2.0.10").Zip());
        test.Organization.Import(new Package("S", "1.10.0.0").Zip());
        Assert.Equal("1.10.0.0", test.Organization.Solutions.Installed().Single(s => s.Name == "S").Version.ToString());
    }

    [Fact]
    public void WhatASolutionRestsOnMustBeThere()
    {
        var package = new Package("S").Requires("Foundation");
        Assert.Contains("Foundation", Refused(FaultCode.MissingDependencies, package), StringComparison.Ordinal);
        test.Organization.Import(new Package("Foundation").Zip());
        test.Organization.Import(package.Zip());
    }

    [Fact]
    public void SolutionsOfThePlatformAreThere() => test.Organization.Import(new Package("S").Requires("Active").Requires("System").Requires("msdynce_AppCommon").Zip());

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(20)]
    [InlineData(61)]
    [InlineData(70)]
    [InlineData(91)]
    [InlineData(92)]
    public void WhatIsInTheZipMustBeDeclared(int type)
    {
        var package = Everything();
        package.Solution.Element("RootComponents")!.Elements().First(r => r.Attribute("type")!.Value == $"{type}").Remove();
        Assert.Contains($"of type {type} is not declared", Refused(FaultCode.UndeclaredRoot, package), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "schemaName", "test_missing")]
    [InlineData(9, "schemaName", "test_missing")]
    [InlineData(20, "id", "{11111111-1111-4111-8111-111111111111}")]
    [InlineData(61, "schemaName", "test_/missing.html")]
    [InlineData(70, "id", "{11111111-1111-4111-8111-111111111111}")]
    [InlineData(91, "id", "{11111111-1111-4111-8111-111111111111}")]
    [InlineData(92, "id", "{11111111-1111-4111-8111-111111111111}")]
    public void WhatIsDeclaredMustBeInTheZip(int type, string attribute, string name) =>
        Assert.Contains("not in the target system", Refused(FaultCode.MissingComponent, new Package("S").Root(type, attribute, name)), StringComparison.Ordinal);

    [Fact]
    public void ALookupNeedsARelationship() =>
        Assert.Contains("test_otherid", Refused(FaultCode.ImportFailed, new Package("S").Table(TableXml.Table("test_Alone", TableXml.Column("lookup", "test_OtherId")))), StringComparison.Ordinal);

    [Theory]
    [InlineData("ValidForForm")]
    [InlineData("")]
    public void ATableNeedsAPrimaryName(string mask)
    {
        var table = TableXml.Table("test_Nameless");
        table.Descendants("DisplayMask").Single().Value = mask;
        Assert.Contains("PrimaryName attribute not found for Entity: test_Nameless", Refused(FaultCode.ImportFailed, new Package("S").Table(table)), StringComparison.Ordinal);
    }

    [Fact]
    public void ATableHasNoTwoPrimaryNames() => Assert.Contains("here 2 have", Refused(FaultCode.ImportFailed, new Package("S").Table(TableXml.Table("test_Twice", TableXml.Column("nvarchar", "test_Other", new XElement("DisplayMask", "PrimaryName"))))), StringComparison.Ordinal);

    [Fact]
    public void ARelationshipNeedsItsRoles()
    {
        var relationship = TableXml.OneToMany("test_one_contact", "test_One", "test_ContactId", "Contact", "RemoveLink");
        relationship.Element("EntityRelationshipRoles")!.Remove();
        Assert.Contains("relationship role of the referencing entity is required: test_one_contact", Refused(FaultCode.ImportFailed, new Package("S").Table(TableXml.Table("test_One", TableXml.Column("lookup", "test_ContactId"))).Relationship(relationship)), StringComparison.Ordinal);
    }

    [Fact]
    public void AZipWithAFolderAroundEverythingIsRefused()
    {
        using var stream = new MemoryStream();
        using (var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "solution.xml", "customizations.xml", "[Content_Types].xml" })
            {
                using var entry = zip.CreateEntry("S/" + name).Open();
                entry.Write("<x />"u8);
            }
        }

        Assert.Contains("solution.xml is missing at its root", Refused(FaultCode.BadZip, stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public void AColumnMustBeOfAKnownType() =>
        Assert.Contains("Unable to find attribute type by name string", Refused(FaultCode.ImportFailed, new Package("S").Table(TableXml.Table("test_Odd", TableXml.Column("string", "test_X")))), StringComparison.Ordinal);

    [Fact]
    public void AnExtensionNeedsTheTableThatItExtends() =>
        Refused(FaultCode.UnknownTable, new Package("S").Table(TableXml.Extension("test_Nowhere", TableXml.Column("nvarchar", "test_X"))));

    [Fact]
    public void ARoleHoldsOnlyPrivilegesThatExist() =>
        Assert.Contains("prvReadtest_Nothing", Refused(FaultCode.ImportFailed, new Package("S").Role("R", ("prvReadtest_Nothing", "Global"))), StringComparison.Ordinal);

    [Fact]
    public void ARoleHoldsPrivilegesAtLevelsThatExist() => Refused(FaultCode.ImportFailed, new Package("S").Role("R", ("prvReadContact", "Galactic")));

    [Fact]
    public void AProfileIsAboutColumnsThatExist() => Refused(FaultCode.UnknownColumn, new Package("S").Profile("P", "contact", "test_nothing"));

    [Fact]
    public void AWebResourceNeedsItsFile()
    {
        var package = new Package("S").WebResource("test_/a.html", "<p>a</p>");
        package.Files.Remove(package.Files.Keys.Single(k => k.StartsWith("WebResources/", StringComparison.Ordinal)));
        Refused(FaultCode.ImportFailed, package);
    }

    [Fact]
    public void ACustomApiNeedsItsPluginTypeAndItsPrivilege()
    {
        Refused(FaultCode.ImportFailed, new Package("S").Api("test_NoType"));
        Refused(FaultCode.ImportFailed, new Package("S").Recorder().Api("test_NoPrivilege", "prvNothing"));
        var odd = new Package("S").Recorder().Api("test_Odd", properties: [("Out", 10)]);
        odd.Put("customapis/test_Odd/customapiresponseproperties/Out/customapiresponseproperty.xml", "<customapiresponseproperty uniquename=\"Out\"><isoptional>1</isoptional><name>Out</name><type>10</type></customapiresponseproperty>");
        Assert.Contains("isoptional", Refused(FaultCode.ImportFailed, odd), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("solution.xml")]
    [InlineData("customizations.xml")]
    [InlineData("[Content_Types].xml")]
    public void EachOfTheThreeFilesMustBeAtTheRoot(string file)
    {
        var package = new Package("S");
        package.Zip();
        var files = new Dictionary<string, byte[]>(package.Files);
        files.Remove(file, out var content);
        Assert.Contains($"{file} is missing", Refused(FaultCode.BadZip, Package.Zip(files)), StringComparison.Ordinal);
        files["folder/" + file] = content!;
        Refused(FaultCode.BadZip, Package.Zip(files));
    }

    [Theory]
    [InlineData("solution.xml", "<ImportExportXml>")]
    [InlineData("solution.xml", "<ImportExportXml />")]
    [InlineData("solution.xml", "<ImportExportXml><SolutionManifest /></ImportExportXml>")]
    [InlineData("solution.xml", "<ImportExportXml><SolutionManifest><UniqueName>S</UniqueName><Version>one</Version></SolutionManifest></ImportExportXml>")]
    [InlineData("customizations.xml", "")]
    [InlineData("customizations.xml", "text")]
    [InlineData("customizations.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><ImportExportXml>&e;</ImportExportXml>")]
    [InlineData("customizations.xml", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><ImportExportXml>&b;</ImportExportXml>")]
    public void XmlThatIsNoneOrHasADtdIsRefused(string file, string text)
    {
        var package = new Package("S");
        package.Zip();
        Refused(FaultCode.BadZip, Package.Zip(new Dictionary<string, byte[]>(package.Files) { [file] = Encoding.UTF8.GetBytes(text) }));
    }

    [Fact]
    public void XmlThatLacksWhatItNeedsIsAFaultToo()
    {
        var package = new Package("S");
        package.Add("Roles", new XElement("Role", new XAttribute("id", $"{Guid.NewGuid():B}")));
        package.Root(Package.RoleType, "id", package.Customizations.Element("Roles")!.Elements().Single().Attribute("id")!.Value);
        Refused(FaultCode.ImportFailed, package);
        var root = new Package("S");
        root.Solution.Element("RootComponents")!.Add(new XElement("RootComponent", new XAttribute("schemaName", "contact")));
        Refused(FaultCode.ImportFailed, root);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004 is not enough")]
    public void AFileThatIsNoZipIsRefused(string content) => Refused(FaultCode.BadZip, Encoding.Latin1.GetBytes(content));

    [Fact]
    public void AZipOfTooManyFilesIsRefused()
    {
        var package = new Package("S");
        package.Zip();
        var files = new Dictionary<string, byte[]>(package.Files);
        for (var i = 0; i < 20_000; i++) files[$"x/{i}"] = [];
        Assert.Contains("more than 20000 entries", Refused(FaultCode.BadZip, Package.Zip(files)), StringComparison.Ordinal);
    }

    [Fact]
    public void AZipThatUnpacksToTooMuchIsRefused()
    {
        var package = new Package("S");
        package.Zip();
        var files = new Dictionary<string, byte[]>(package.Files);
        var zeros = new byte[60 * 1024 * 1024];
        for (var i = 0; i < 9; i++) files[$"x/{i}"] = zeros;
        var zip = Package.Zip(files);
        Assert.True(zip.Length < 20 * 1024 * 1024);
        Assert.Contains("unpacks to more than 512 MB", Refused(FaultCode.BadZip, zip), StringComparison.Ordinal);
    }

    public void Dispose() => test.Dispose();

    private static Package Everything() => new Package("S").Recorder().Step("ImportRuleTests", "Create", "contact", 20)
        .Table(TableXml.Table("test_One")).Choice("test_choice", (1, "One")).Role("R", ("prvReadContact", "Global")).WebResource("test_/a.html", "a").Profile("P", "contact", "lastname");

    private string Refused(uint code, Package package) => Refused(code, package.Zip());

    private string Refused(uint code, byte[] zip)
    {
        var before = Snapshot.Of(test.Organization);
        var message = Support.Faults.Throws(code, () => test.Organization.Import(zip));
        Assert.Equal(before, Snapshot.Of(test.Organization));
        Assert.Empty(test.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
        return message;
    }
}
