using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Solutions;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>What leaves an organization as a zip.</summary>
public sealed class ExportTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void AnUnmanagedSolutionLeavesAsItCame()
    {
        var zip = Unmanaged("S").Zip();
        test.Organization.Import(zip);
        var exported = Export("S", managed: false);
        Assert.Equal(zip, exported);
        using var other = TestOrganization.Bare();
        Assert.Equal(3, other.Organization.Import(exported).Imported.Values.Sum());
    }

    [Fact]
    public void OrToBeImportedManaged()
    {
        test.Organization.Import(Unmanaged("S").Zip());
        var (before, after) = (SolutionPackage.Read(Export("S", managed: false)), SolutionPackage.Read(Export("S", managed: true)));
        Assert.Equal((false, true), (before.IsManaged, after.IsManaged));
        Assert.Equal((before.Name, before.Version), (after.Name, after.Version));
        Assert.Equal(before.Customizations.ToString(), after.Customizations.ToString());
        using var other = TestOrganization.Bare();
        other.Organization.Import(after.Bytes);
        Assert.True(other.Organization.Solutions.Installed()[^1].IsManaged);
        Assert.Contains("test_/a", other.Service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("webresource") { ColumnSet = new(true) }).Entities.Select(w => w["name"]));
    }

    [Fact]
    public void AManagedSolutionIsNotExported()
    {
        test.Organization.Import(new Package("S").Role("R").Zip());
        Support.Faults.Throws(FaultCode.ExportManagedSolution, () => Export("S", managed: false));
        Support.Faults.Throws(FaultCode.ExportManagedSolution, () => Export("S", managed: true));
    }

    [Fact]
    public void WhatIsNotThereIsSaid() => Assert.Contains("Nothing", Support.Faults.Throws(FaultCode.ExportMissingSolution, () => Export("Nothing", managed: false)), StringComparison.Ordinal);

    [Fact]
    public void OnlyWhoMayCustomizeExports()
    {
        test.Organization.Import(Unmanaged("S").Zip());
        var user = test.Organization.ServiceFor(test.User("u", null, "Basic User"));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => user.Execute(Request("S", managed: false)));
    }

    [Fact]
    [Differs("What is exported is the zip that was imported: changes made since to rows of components, such as a step that was switched off, are not in it.")]
    public void WhatWasChangedSinceIsNotExported()
    {
        var zip = Unmanaged("S").Zip();
        test.Organization.Import(zip);
        test.Service.Update(new Entity("webresource", Package.IdOf("webresource", "test_/a")) { ["displayname"] = "Changed" });
        Assert.Equal(zip, Export("S", managed: false));
    }

    public void Dispose() => test.Dispose();

    private static Package Unmanaged(string name) => new Package(name, managed: false).Role("R").WebResource("test_/a", "a");

    private static OrganizationRequest Request(string solution, bool managed) => new("ExportSolution") { ["SolutionName"] = solution, ["Managed"] = managed };

    private byte[] Export(string solution, bool managed) => (byte[])test.Service.Execute(Request(solution, managed))["ExportSolutionFile"];
}
