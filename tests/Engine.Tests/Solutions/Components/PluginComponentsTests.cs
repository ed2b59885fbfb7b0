using System.Reflection;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Solutions.Components;

/// <summary>Assemblies and steps that the platform refuses to register.</summary>
public sealed class PluginComponentsTests : IDisposable
{
    private const string Create = "Create";
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void AnAssemblyMustBeSigned()
    {
        Refused("public key token", new Package("S").Recorder(fullName: "Recorder.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null"));
        Refused("public key token", new Package("S").Recorder(dll: Unsigned(), fullName: "Recorder.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=" + PluginXml.Token));
    }

    [Theory]
    [InlineData("Other.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=" + PluginXml.Token)]
    [InlineData("Recorder.Plugins, Version=1.0.1.0, Culture=neutral, PublicKeyToken=" + PluginXml.Token)]
    [InlineData("Recorder.Plugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35")]
    public void AnAssemblyIsWhatTheZipSaysItIs(string fullName) => Refused("Recorder.Plugins, Version=1.0.0.0", new Package("S").Recorder(fullName: fullName));

    [Fact]
    public void AnAssemblyIsAnAssembly() => Refused("not a .NET assembly", new Package("S").Recorder(dll: [1, 2, 3]));

    [Fact]
    public void AnAssemblyNeedsItsFile()
    {
        var package = new Package("S").Recorder();
        package.Files.Remove(package.Files.Keys.Single(k => k.EndsWith(".dll", StringComparison.Ordinal)));
        Refused("which is not in the zip", package);
    }

    [Fact]
    public void AStepRunsATypeThatIsThere() => Refused("not resolvable", new Package("S").Recorder().Step("x", Create, "contact", 20, pluginType: Guid.NewGuid()));

    [Fact]
    public void AStepIsAboutATableThatIsThere() => Assert.NotEmpty(Support.Faults.Throws(FaultCode.UnknownTable, () => test.Organization.Import(new Package("S").Recorder().Step("x", Create, "test_nothing", 20).Zip())));

    [Fact]
    public void AStepRunsInAStageThatIsForSteps()
    {
        Refused("'30' is not a stage", new Package("S").Recorder().Step("x", Create, "contact", 30));
        Refused("'' is not a stage", Without("Stage"));
    }

    [Fact]
    public void OnlyPostOperationIsAsynchronous() => Refused("asynchronous", new Package("S").Recorder().Step("x", Create, "contact", 20, mode: 1));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void ThereIsNoPreImageOnCreate(int type)
    {
        Refused("no pre-image on Create", new Package("S").Recorder().Step("x", Create, "contact", 40, images: [PluginXml.Image("I", type)]));
        var byName = new Package("S").Recorder().Step("x", Create, "contact", 40, images: [PluginXml.Image("I", type)]);
        byName.Customizations.Descendants("SdkMessageId").Single().ReplaceWith(new System.Xml.Linq.XElement("SdkMessageName", Create));
        Refused("no pre-image on Create", byName);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ThereIsNoPostImageOnDelete(int type) => Refused("no post-image on Delete", new Package("S").Recorder().Step("x", "Delete", "contact", 40, images: [PluginXml.Image("I", type)]));

    [Fact]
    public void APostImageIsThereInPostOperationOnly() => Refused("post-image", new Package("S").Recorder().Step("x", "Update", "contact", 20, images: [PluginXml.Image("I", 1)]));

    [Fact]
    public void AClassThatIsNoPluginFailsWhenItRuns()
    {
        test.Organization.Import(new Package("S").Recorder().Step("x", Create, "contact", 20, pluginType: PluginXml.NotAPluginId).Zip());
        Assert.Contains("does not implement IPlugin", Support.Faults.Throws(FaultCode.PluginUnexpected, () => test.Service.Create(new Entity("contact"))), StringComparison.Ordinal);
    }

    public void Dispose() => test.Dispose();

    private static byte[] Unsigned()
    {
        var assembly = new System.Reflection.Emit.PersistedAssemblyBuilder(new AssemblyName("Recorder.Plugins, Version=1.0.0.0, Culture=neutral"), typeof(object).Assembly);
        assembly.DefineDynamicModule("Recorder.Plugins");
        using var bytes = new MemoryStream();
        assembly.Save(bytes);
        return bytes.ToArray();
    }

    private static Package Without(string element)
    {
        var package = new Package("S").Recorder().Step("x", Create, "contact", 20);
        package.Customizations.Descendants(element).Single().Remove();
        return package;
    }

    private void Refused(string says, Package package) => Assert.Contains(says, Support.Faults.Throws(FaultCode.ImportFailed, () => test.Organization.Import(package.Zip())), StringComparison.Ordinal);
}
