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

    [Theory]
    [InlineData("string? Handle { get => Row.GetAttributeValue<string?>(\"soc_handle\"); set => Row[\"soc_handle\"] = value; }")]
    [InlineData("int? Likes { get => Row.GetAttributeValue<int?>(\"soc_likes\"); set => Row[\"soc_likes\"] = value; }")]
    [InlineData("DateTime? PostedOn { get => Row.Time(\"soc_postedon\"); set => Row[\"soc_postedon\"] = value; }")]
    [InlineData("Network? Network { get => (Network?)Row.Option(\"soc_network\"); set => Row[\"soc_network\"] = Values.Option((int?)value); }")]
    [InlineData("ConversationState? State { get => (ConversationState?)Row.Option(\"soc_state\");")]
    [InlineData("EntityReference? CustomerId { get => Row.GetAttributeValue<EntityReference?>(\"soc_customerid\");")]
    [InlineData("int? StateCode { get => Row.Option(\"statecode\");")]
    public void RowsHaveAPropertyAColumnOfItsType(string expected) => Assert.Contains($"    public {expected}", Write(), StringComparison.Ordinal);

    [Fact]
    public void AColumnOfAnotherTypeChangesTheTypeOfItsProperty()
    {
        copy.Edit("Entities/soc_socialmessage/Entity.xml", t => t.Replace("<Type>int</Type>\n          <Name>soc_likes</Name>", "<Type>nvarchar</Type>\n          <Name>soc_likes</Name>", StringComparison.Ordinal));
        Assert.Contains("public string? Likes { get", Write(), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatOnlyThePlatformWritesHasNoSetter() =>
        Assert.Contains("    public DateTime? ModifiedOn => Row.Time(\"modifiedon\");\n", Write(), StringComparison.Ordinal);

    [Theory]
    [InlineData("RequiredAttendees")] // a party list
    [InlineData("PriorityCode")] // a choice of the platform's
    public void WhatHasNoTypeOfOursHasOnlyAName(string column)
    {
        var text = Write();
        Assert.Contains($"public const string {column} =", text, StringComparison.Ordinal);
        Assert.DoesNotContain($"? {column} ", text, StringComparison.Ordinal);
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
