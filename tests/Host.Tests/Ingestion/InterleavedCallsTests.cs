using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>
/// Two calls meet: one is held before one of its requests while another call is carried out whole. Whichever request it is, no message and no
/// count is lost, and a call that lost the race fails with a code that tells its caller to repeat it.
/// </summary>
public sealed class InterleavedCallsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly HashSet<uint> Repeatable = [FaultCode.DuplicateRecord, FaultCode.DuplicateAlternateKey, FaultCode.VersionMismatch];
    private readonly TestEmulator emulator = fixture.Emulator;

    /// <summary>Requests of a call up to its first write; from there on the store lets nobody else write.</summary>
    public static TheoryData<int> Moments => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Moments))]
    public void AnswersToOnePostLoseNoCount(int moment)
    {
        var prefix = $"answers{moment}";
        emulator.Channel(prefix, "brand");
        emulator.Ingest(Posts.Note(prefix, "root", mentions: "brand"));
        Meet(moment, [Posts.Note(prefix, "a", "bob", "root", published: "2026-01-01T11:00:00Z")], [Posts.Note(prefix, "b", "cid", "root", published: "2026-01-01T12:00:00Z")]);
        var conversation = emulator.Conversation(emulator.Message(prefix, "root"));
        Assert.Equal((3, new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc)), ((int)conversation["soc_messagecount"], (DateTime)conversation["soc_lastmessageon"]));
        Assert.All(["root", "a", "b"], id => Assert.Equal(conversation.Id, emulator.Conversation(emulator.Message(prefix, id)).Id));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void TheSamePostIsThereOnce(int moment)
    {
        var post = Posts.Note($"same{moment}", "1");
        Meet(moment, [post], [post]);
        var conversation = emulator.Conversation(emulator.Message($"same{moment}", "1"));
        Assert.Equal(1, conversation["soc_messagecount"]);
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void ThreadsThatTwoCallsJoinAreOne(int moment)
    {
        var prefix = $"joined{moment}";
        emulator.Ingest(Posts.Note(prefix, "1"), Posts.Note(prefix, "3", inReplyTo: "2"), Posts.Note(prefix, "5", inReplyTo: "4"));
        Meet(moment, [Posts.Note(prefix, "2", inReplyTo: "1")], [Posts.Note(prefix, "4", inReplyTo: "3")]);
        var conversation = emulator.Conversation(emulator.Message(prefix, "1"));
        Assert.All(["2", "3", "4", "5"], id => Assert.Equal(conversation.Id, emulator.Message(prefix, id).GetAttributeValue<EntityReference>("soc_conversationid").Id));
        Assert.Equal(5, conversation["soc_messagecount"]);
    }

    /// <summary>A change finds no post and waits while the post finds nothing waiting: the later of the two settles it.</summary>
    [Theory]
    [MemberData(nameof(Meetings))]
    public void APostAndWhatIsSaidOfItMeet(string what, bool postFirst, int moment)
    {
        var prefix = $"meet-{what}-{postFirst}-{moment}";
        emulator.Ingest(Posts.Note(prefix, "0"), Posts.Like(prefix, "0", "someone"));
        JsonNode post = what == "undo" ? Posts.Like(prefix, "0") : Posts.Note(prefix, "1", text: "first");
        JsonNode change = what switch
        {
            "delete" => Posts.Delete(prefix, "1"),
            "edit" => Posts.Edit(prefix, "1", text: "second"),
            "like" => Posts.Like(prefix, "1"),
            "flag" => Posts.Flag(prefix, "1"),
            "leave" => Posts.Leave(prefix, "ada"),
            "undo" => Posts.Undo(Posts.Like(prefix, "0"), prefix),
            _ => Posts.Delete(prefix, "1", "eve"),
        };
        Meet(moment, [postFirst ? post : change], [postFirst ? change : post], mayBeRejected: what == "other");
        var row = emulator.Message(prefix, what == "undo" ? "0" : "1");
        var state = (row.FormattedValues["statecode"], row.GetAttributeValue<string>("soc_text"), row.GetAttributeValue<int>("soc_likes"), row.GetAttributeValue<bool>("soc_flagged"));
        Assert.Equal(
            what switch
            {
                "delete" or "leave" => ("Canceled", null, 0, false),
                "edit" => ("Open", "second", 0, false),
                "like" => ("Open", "first", 1, false),
                "flag" => ("Open", "first", 0, true),
                "undo" => ("Open", "Hello", 1, false),
                _ => ("Open", "first", 0, false),
            },
            state);
        Assert.DoesNotContain(emulator.RecordsOf(Posts.Id(prefix, "1")), r => r.FormattedValues["soc_kind"] is "Waiting" or "Tally");
    }

    public static TheoryData<string, bool, int> Meetings() =>
        new(from what in new[] { "delete", "edit", "like", "flag", "leave", "undo", "other" } from postFirst in new[] { true, false } from moment in Enumerable.Range(3, 4) select (what, postFirst, moment));

    /// <summary>Holds the first call before a request, at the latest before its first write, until the second one is done; repeats what lost the race.</summary>
    private void Meet(int moment, JsonNode[] first, JsonNode[] second, bool mayBeRejected = false)
    {
        using var held = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        var thread = 0;
        var asked = 0;
        void Hold(string request)
        {
            if (Environment.CurrentManagedThreadId != thread || held.IsSet || (++asked != moment && request.StartsWith("Retrieve", StringComparison.Ordinal))) return;
            held.Set();
            Assert.True(released.Wait(Patience), "The other call never ended.");
        }

        emulator.Organization.Meter.Asking += Hold;
        try
        {
            var call = Task.Factory.StartNew(
                () =>
                {
                    thread = Environment.CurrentManagedThreadId;
                    return Lost(first, mayBeRejected);
                },
                TaskCreationOptions.LongRunning);
            Assert.True(held.Wait(Patience), $"The call makes fewer than {moment} requests.");
            Assert.False(Lost(second, mayBeRejected));
            released.Set();
            if (call.GetAwaiter().GetResult()) Assert.False(Lost(first, mayBeRejected));
        }
        finally
        {
            emulator.Organization.Meter.Asking -= Hold;
        }
    }

    /// <summary>Whether a call lost the race; another fault is none that a caller repeats.</summary>
    private bool Lost(JsonNode[] activities, bool mayBeRejected)
    {
        try
        {
            var outcomes = emulator.Ingest(activities);
            if (!mayBeRejected) Assert.DoesNotContain("rejected", outcomes);
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Repeatable.Contains(unchecked((uint)fault.Detail.ErrorCode)))
        {
            return true;
        }
    }
}
