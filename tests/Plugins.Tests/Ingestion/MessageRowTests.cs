using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class MessageRowTests
{
    private const string Secret = "My order is BL-20817";

    [Fact]
    public void PrivateTextStandsInTheSecuredColumnAndNowhereElse()
    {
        var row = MessageRow.New(Activity(direct: true), outgoing: false, "X");
        Assert.Equal(Secret, row.PrivateText);
        Assert.Null(row.Text);
        Assert.Equal("Direct message on X", row.Subject);
        Assert.Equal("Direct message on X", row.Description);
        Assert.Equal(SocialMessageVisibility.Direct, row.Visibility);
        Assert.DoesNotContain(row.Row.Attributes, a => a.Key != SocialMessage.PrivateText && $"{a.Value}".Contains("20817", StringComparison.Ordinal));
    }

    [Fact]
    public void ADirectMessageIsThatBeforeAnythingElse() =>
        Assert.Equal(SocialMessageKind.DirectMessage, MessageRow.KindOf(Activity(direct: true), mentionsUs: true));

    [Fact]
    public void TwoVersionsOfTheSameSecondDifferByWhoMayReadThem() =>
        Assert.NotEqual(MessageRow.ContentHash(Activity(direct: true)), MessageRow.ContentHash(Activity(direct: false)));

    private static Activity Activity(bool direct) => new()
    {
        Network = 285100000,
        ExternalId = "https://x.example/status/1",
        Author = new Author { ExternalId = "https://x.example/users/ada", Name = "Ada" },
        Text = Secret,
        IsDirect = direct,
        Rating = 3,
        PostedOn = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
    };
}
