using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

/// <summary>What would touch more than 200 rows does the newest at once and leaves the rest to due processing.</summary>
public sealed class PassedOnWorkTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Posted = 450;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void LinkingMovesTheNewestAtOnceAndDueProcessingTheRest()
    {
        // One long thread: one conversation and its messages follow.
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        emulator.Ingest([.. Enumerable.Range(0, Posted).Select(i => Posts.Note("many", $"{i}", inReplyTo: i == 0 ? null : "0", published: start.AddMinutes(i).ToString("yyyy-MM-ddTHH:mm:ssZ")))]);
        var profile = emulator.Profile("many", "ada").Id;
        var contact = new EntityReference("contact", emulator.Contact("Many"));

        var answer = emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = new EntityReference("soc_socialprofile", profile), ["Decision"] = "Confirm", ["Customer"] = contact });
        var moved = Moved(contact);
        Assert.Equal(199, moved.Count);
        Assert.Equal(Posted - 199, (int)answer["Remaining"]);
        var newest = start.AddMinutes(Posted - 199);
        Assert.All(moved, m => Assert.True(m.GetAttributeValue<DateTime>("soc_postedon") >= newest));

        var passes = 0;
        while (emulator.ProcessDue() > 0) Assert.True(++passes < 10);
        Assert.Equal(Posted, Moved(contact).Count);
    }

    private List<Entity> Moved(EntityReference contact) => emulator.Rows("soc_socialmessage", "regardingobjectid", ConditionOperator.Equal, contact.Id, "soc_postedon");
}
