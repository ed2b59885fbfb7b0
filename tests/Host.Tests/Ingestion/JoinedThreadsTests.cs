using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Threads that turn out to be one: no call moves more than a limited number of rows, and who looks meanwhile sees all of it.</summary>
public sealed class JoinedThreadsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    /// <summary>A pass of 200 rows with what it marks, and perhaps the pass that the emulator itself makes each minute.</summary>
    private const int MostWrites = 460;
    private static readonly DateTime Start = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void JoiningTwoThreadsOfFiveThousandKeepsTheViewRightAtEveryMoment()
    {
        const int each = 5000;
        Thread("join", 0, each);
        Thread("join", each, each);
        var contact = Linked("join");
        var before = View(contact);
        Assert.Equal([each, each], before.Select(c => Shown(c).Count + Earlier(c)));

        // What both began with turns out to answer one and the same post.
        var writes = Writes(() => emulator.Ingest(Posts.Note("join", "r0", "ada", published: Time(-2)), Posts.Note("join", $"r{each}", "ada", "r0", published: Time(-1))));
        Assert.InRange(writes, 1, MostWrites);
        var passes = 0;
        for (var remaining = 1; remaining > 0; passes++)
        {
            var one = Assert.Single(View(contact));
            Assert.Equal(Enumerable.Range((2 * each) - 50, 50).Select(Text), Shown(one));
            Assert.Equal((2 * each) + 2 - 50, Earlier(one));
            if (passes % 10 == 0) Assert.Equal((2 * each) + 2, Shown(Assert.Single(View(contact, (Guid)one["id"]!))).Count);
            Assert.InRange(Writes(() => remaining = emulator.ProcessDue()), 0, MostWrites);
        }

        Assert.InRange(passes, 20, 60);
        var conversation = emulator.Conversation(emulator.Message("join", "0"));
        Assert.Equal(0, conversation.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal((2 * each) + 2, conversation["soc_messagecount"]);
        Assert.DoesNotContain(emulator.Rows("soc_socialmessage", "soc_conversationid", ConditionOperator.NotEqual, conversation.Id, "soc_externalid"), m => ((string)m["soc_externalid"]).Contains("/join/", StringComparison.Ordinal));
    }

    [Fact]
    public void AChainInReverseWritesALimitedNumberOfRowsACallAndIsFoundFromEachOfItsPlaces()
    {
        const int length = 300;
        for (var i = length - 1; i >= 0; i--)
        {
            var note = Posts.Note("reverse", $"{i}", "ada", i == 0 ? null : $"{i - 1}", text: Text(i), published: Time(i));
            Assert.InRange(Writes(() => emulator.Ingest(note)), 1, MostWrites);
        }

        var contact = Linked("reverse");
        Assert.Equal(length, Shown(Assert.Single(View(contact))).Count + Earlier(Assert.Single(View(contact))));
        foreach (var place in new[] { 0, 150, 298 })
        {
            var reads = emulator.Organization.Meter.Reads;
            Assert.Equal(["created"], emulator.Ingest(Posts.Note("reverse", $"late{place}", "ada", $"{place}", published: Time(length + place))));
            Assert.InRange(emulator.Organization.Meter.Reads - reads, 1, 40);
        }

        Assert.Equal(length + 3, Shown(Assert.Single(View(contact))).Count + Earlier(Assert.Single(View(contact))));
        while (emulator.ProcessDue() > 0) Assert.Equal(length + 3, Shown(Assert.Single(View(contact))).Count + Earlier(Assert.Single(View(contact))));
        var conversations = emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Like, Posts.Id("reverse", "%"), "soc_conversationid").Select(m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id).Distinct();
        var final = Assert.Single(conversations);
        Assert.All(emulator.Rows("soc_conversation", "soc_mergedintoid", ConditionOperator.NotNull, null, "soc_mergedintoid", "soc_rootexternalid").Where(c => ((string)c["soc_rootexternalid"]).Contains("/reverse/")), c => Assert.Equal(final, c.GetAttributeValue<EntityReference>("soc_mergedintoid").Id));
    }

    /// <summary>A thread under a post that has not arrived.</summary>
    private void Thread(string prefix, int first, int count)
    {
        foreach (var chunk in Enumerable.Range(first, count).Chunk(500)) emulator.Ingest([.. chunk.Select(i => Posts.Note(prefix, $"{i}", "ada", $"r{first}", text: Text(i), published: Time(i)))]);
    }

    private Guid Linked(string prefix)
    {
        var contact = emulator.Contact(prefix);
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        emulator.ProcessAllDue();
        return contact;
    }

    private List<JsonNode> View(Guid contact, Guid? conversation = null)
    {
        var request = new OrganizationRequest("soc_GetSocialView") { ["Target"] = new EntityReference("contact", contact), ["ConversationId"] = conversation, ["AsOf"] = null };
        return [.. JsonNode.Parse((string)emulator.Service("agent").Execute(request)["View"])!["conversations"]!.AsArray().Select(c => c!)];
    }

    private long Writes(Action act)
    {
        var before = emulator.Organization.Meter.Writes;
        act();
        return emulator.Organization.Meter.Writes - before;
    }

    private static List<string> Shown(JsonNode conversation) => [.. conversation["messages"]!.AsArray().Select(m => (string)m!["text"]!)];

    private static int Earlier(JsonNode conversation) => (int?)conversation["more"]?["earlier"] ?? 0;

    private static string Text(int number) => $"number {number}";

    private static string Time(int minute) => Start.AddMinutes(minute + 10).ToString("yyyy-MM-ddTHH:mm:ssZ");
}
