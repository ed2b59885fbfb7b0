using System.IO.Compression;
using System.Xml.Linq;
using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Packing;

public sealed class SolutionZipTests
{
    [Theory]
    [InlineData("SocialExtension.zip", "0")]
    [InlineData("SocialExtension_managed.zip", "1")]
    [InlineData("SocialExtensionContactForm.zip", "0")]
    [InlineData("SocialExtensionContactForm_managed.zip", "1")]
    public void TheBuildWroteTheZip(string name, string managed)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Built.Zips, name));
        Assert.Equal(managed, (string?)Xml(zip, "solution.xml").Element("SolutionManifest")!.Element("Managed"));
        Assert.NotNull(zip.GetEntry("customizations.xml"));
        Assert.NotNull(zip.GetEntry("[Content_Types].xml"));
    }

    [Fact]
    public void TheSameTreeGivesTheSameBytesWhereverItStands()
    {
        using var one = new TreeCopy();
        using var other = new TreeCopy();
        foreach (var file in Directory.EnumerateFiles(other.Root, "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Equal(File.ReadAllBytes(one.Pack()), File.ReadAllBytes(other.Pack()));
    }

    [Fact]
    public void TheVersionIsTheProducts()
    {
        using var copy = new TreeCopy();
        using var zip = ZipFile.OpenRead(copy.Pack());
        Assert.Equal("1.2.3.0", (string?)Xml(zip, "solution.xml").Element("SolutionManifest")!.Element("Version"));
    }

    [Fact]
    public void AnEnvironmentVariableIsAFileOfTheZipAndDeclared()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Built.Zips, "SocialExtension_managed.zip"));
        var variable = Xml(zip, "environmentvariabledefinitions/soc_SentimentProvider/environmentvariabledefinition.xml");
        Assert.Equal(("soc_SentimentProvider", "Off"), ((string?)variable.Attribute("schemaname"), (string?)variable.Element("defaultvalue")));
        Assert.Contains(Xml(zip, "solution.xml").Descendants("RootComponent"), r => (string?)r.Attribute("type") == "380" && (string?)r.Attribute("schemaName") == "soc_SentimentProvider");
    }

    [Fact]
    public void EveryFileThatADescriptorNamesIsInTheZip()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Built.Zips, "SocialExtension_managed.zip"));
        var named = Xml(zip, "customizations.xml").Descendants("FileName").Select(f => f.Value.TrimStart('/')).ToList();
        Assert.NotEmpty(named);
        Assert.All(named, n => Assert.NotNull(zip.GetEntry(n)));
    }

    [Fact]
    public void EveryPartHasAContentType()
    {
        using var zip = ZipFile.OpenRead(Path.Combine(Built.Zips, "SocialExtension_managed.zip"));
        var types = Xml(zip, "[Content_Types].xml").Elements().ToList();
        foreach (var part in zip.Entries.Select(e => e.FullName).Where(n => n != "[Content_Types].xml"))
        {
            var extension = Path.GetExtension(part).TrimStart('.');
            Assert.Contains(types, t => extension.Length > 0 ? (string?)t.Attribute("Extension") == extension : (string?)t.Attribute("PartName") == "/" + part);
        }
    }

    [Fact]
    public void AWrittenZipReplacesTheOldOneWhole()
    {
        using var copy = new TreeCopy();
        var path = copy.Pack();
        copy.Edit("Other/Solution.xml", _ => "<broken");
        var before = File.ReadAllBytes(path);
        Assert.Throws<PackException>(() => copy.Pack());
        Assert.Equal(before, File.ReadAllBytes(path));
    }

    private static XElement Xml(ZipArchive zip, string part)
    {
        using var stream = zip.GetEntry(part)!.Open();
        return XDocument.Load(stream).Root!;
    }
}
