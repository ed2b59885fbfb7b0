using SocialExtension.Packing.Names;
using SocialExtension.Packing.Tests.Support;

namespace SocialExtension.Packing.Tests.Names;

/// <summary>Code knows tables, columns and choices by names that come from the XML.</summary>
public sealed class NameFileTests : IDisposable
{
    private readonly TreeCopy copy = new();

    [Fact]
    public void TablesColumnsAndChoicesGetNames()
    {
        var text = Write();
        Assert.Contains("internal static class SocialProfile", text, StringComparison.Ordinal);
        Assert.Contains("public const string ExternalId = \"soc_externalid\";", text, StringComparison.Ordinal);
        Assert.Contains("internal enum ConversationState", text, StringComparison.Ordinal);
        Assert.Contains("WaitingOnUs = 285100001,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ARenamedColumnChangesItsName()
    {
        copy.Edit("Entities/soc_channel/Entity.xml", t => t.Replace("soc_Handle", "soc_Nickname", StringComparison.Ordinal).Replace("soc_handle", "soc_nickname", StringComparison.Ordinal));
        Assert.Contains("public const string Nickname = \"soc_nickname\";", Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFileThatWouldNotChangeIsLeftAlone()
    {
        Write();
        var path = copy.PathOf("out/Names.cs");
        File.SetLastWriteTimeUtc(path, new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Write();
        Assert.Equal(2001, File.GetLastWriteTimeUtc(path).Year);
    }

    public void Dispose() => copy.Dispose();

    private string Write()
    {
        NameFile.Write(copy.Root, copy.PathOf("out/Names.cs"));
        return File.ReadAllText(copy.PathOf("out/Names.cs"));
    }
}
