using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Packing;

/// <summary>What would silently stay out of a zip, or break it, is refused with the file's name and what to do.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly TreeCopy copy = new();

    [Fact]
    public void AFolderOfAnUnknownKind()
    {
        copy.Add("Workflows/one.xml", "<Workflow />");
        Assert.Contains("does not know components of the kind 'Workflows'", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void ARelationshipThatIsNotListed()
    {
        copy.Add("Other/Relationships/New.xml", "<EntityRelationships><EntityRelationship Name=\"soc_new\" /></EntityRelationships>");
        Assert.Contains("holds soc_new, which Other/Relationships.xml does not name", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void AListedRelationshipWithoutABody()
    {
        copy.Edit("Other/Relationships.xml", t => t.Replace("</EntityRelationships>", "<EntityRelationship Name=\"soc_gone\" /></EntityRelationships>", StringComparison.Ordinal));
        Assert.Contains("names soc_gone, but no file", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatIsNotThere()
    {
        copy.Add("WebResources/soc_/missing.js.data.xml", "<WebResource><FileName>/WebResources/soc_missing</FileName></WebResource>");
        Assert.Contains("missing.js", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void XmlThatIsNotWellFormed()
    {
        copy.Edit("OptionSets/soc_network.xml", t => t + "<");
        Assert.Contains("soc_network.xml is not well-formed XML", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingManifest()
    {
        File.Delete(copy.PathOf("Other/Solution.xml"));
        Assert.Contains("Solution.xml is missing", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnUnknownRuleOfTheMap()
    {
        copy.Add("map.xml", "<Mapping><Folder map=\"a\" to=\"b\" /></Mapping>");
        Assert.Contains("'Folder' is not a mapping that this packer knows", Assert.Throws<PackException>(() => FileMap.Read(copy.PathOf("map.xml"))).Message, StringComparison.Ordinal);
    }

    public void Dispose() => copy.Dispose();

    private string Refusal() => Assert.Throws<PackException>(() => copy.Pack()).Message;
}
