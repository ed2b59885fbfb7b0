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
    public void ScriptsGetRowsLabelsAndCustomApis()
    {
        var text = Write("Names.ts");
        Assert.Contains("  readonly _soc_customerid_value?: string | null;", text, StringComparison.Ordinal);
        Assert.Contains("  readonly soc_verified?: boolean | null;", text, StringComparison.Ordinal);
        Assert.Contains("export const conversationStateLabels = ['Open', 'Waiting on us',", text, StringComparison.Ordinal);
        Assert.Contains("    entity: { typeName: 'mscrm.soc_socialprofile', structuralProperty: 5 },", text, StringComparison.Ordinal);
        Assert.Contains("    Decision: { typeName: 'Edm.String', structuralProperty: 1 },", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soc_Handle", "soc_Nickname", "  readonly soc_nickname?: string | null;")]
    [InlineData("Waiting on us", "Our turn", "'Our turn'")]
    public void WhatIsRenamedChangesForScriptsToo(string old, string renamed, string expected)
    {
        foreach (var table in new[] { "soc_channel", "soc_conversation" }) copy.Edit($"Entities/{table}/Entity.xml", t => t.Replace(old, renamed, StringComparison.Ordinal).Replace(old.ToLowerInvariant(), renamed.ToLowerInvariant(), StringComparison.Ordinal));
        Assert.Contains(expected, Write("Names.ts"), StringComparison.Ordinal);
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

    private string Write(string file = "Names.cs")
    {
        NameFile.Write(copy.Root, copy.PathOf($"out/{file}"));
        return File.ReadAllText(copy.PathOf($"out/{file}"));
    }
}
