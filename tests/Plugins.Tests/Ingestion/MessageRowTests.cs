using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class MessageRowTests
{
    private const string Secret = "My order is BL-20817";
    private static readonly DateTime Posted = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void PrivateTextStandsInTheSecuredColumnAndNowhereElse()
    {
        var row = Row(direct: true);
        Assert.Equal(Secret, row.PrivateText);
        Assert.Null(row.Text);
        Assert.Equal("Direct message on X", row.Subject);
        Assert.Equal("Direct message on X", row.Description);
        Assert.Equal(SocialMessageVisibility.Direct, row.Visibility);
        Assert.DoesNotContain(row.Row.Attributes, a => a.Key != SocialMessage.PrivateText && $"{a.Value}".Contains("20817", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ATombstoneKeepsItsPlaceAndNoWordThatWasSaid(bool direct)
    {
        var row = Row(direct);
        MessageRow.Bury(row, "X");
        Assert.Equal(("Deleted message on X", MessageRow.Canceled), (row.Subject, row.StateCode));
        Assert.Equal(("https://x.example/status/1", "https://x.example/status/0", Post(direct).AuthorKey, (DateTime?)Posted), (row.ExternalId, row.InReplyToExternalId, row.AuthorKey, row.PostedOn));
        Assert.All([row.Text, row.PrivateText, row.Description, row.Url, row.Language, row.ContentHash], Assert.Null);
        Assert.Null(row.Rating);
        Assert.DoesNotContain(row.Row.Attributes, a => $"{a.Value}".Contains("20817", StringComparison.Ordinal) || $"{a.Value}".Contains("Ada", StringComparison.Ordinal));
    }

    [Fact]
    public void ADirectMessageIsThatBeforeAnythingElse() =>
        Assert.Equal(SocialMessageKind.DirectMessage, MessageRow.KindOf(Post(direct: true), mentionsUs: true));

    [Fact]
    public void AVersionOfAnotherTimeThanThePostIsAnEdit()
    {
        var row = new SocialMessageRow();
        MessageRow.WriteContent(row, Post(direct: false).Content, null, Posted.AddHours(-1), "X");
        Assert.Equal(Posted, row.EditedOn);
        Assert.Null(Row(direct: false).EditedOn);
    }

    private static SocialMessageRow Row(bool direct)
    {
        var row = MessageRow.New(Post(direct), outgoing: false);
        MessageRow.WriteContent(row, Post(direct).Content, null, Posted, "X");
        return row;
    }

    private static Post Post(bool direct) => new()
    {
        Network = 285100000,
        ExternalId = "https://x.example/status/1",
        Author = new Author { ExternalId = "https://x.example/users/ada", Name = "Ada" },
        InReplyTo = "https://x.example/status/0",
        PostedOn = Posted,
        Content = new PostContent { On = Posted, Text = Secret, IsDirect = direct, Rating = 3, Url = "https://x.example/ada/1", Language = "en", AuthorLabel = "Ada" },
    };
}
