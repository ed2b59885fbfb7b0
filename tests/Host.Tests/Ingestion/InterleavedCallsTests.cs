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

    /// <summary>Holds the first call before a request until the second one is done; repeats what lost the race.</summary>
    private void Meet(int moment, JsonNode[] first, JsonNode[] second)
    {
        using var held = new ManualResetEventSlim();
        using var released = new ManualResetEventSlim();
        var thread = 0;
        var asked = 0;
        void Hold(string request)
        {
            if (Environment.CurrentManagedThreadId != thread || ++asked != moment) return;
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
                    return Lost(first);
                },
                TaskCreationOptions.LongRunning);
            Assert.True(held.Wait(Patience), $"The call makes fewer than {moment} requests.");
            Assert.False(Lost(second));
            released.Set();
            if (call.GetAwaiter().GetResult()) Assert.False(Lost(first));
        }
        finally
        {
            emulator.Organization.Meter.Asking -= Hold;
        }
    }

    /// <summary>Whether a call lost the race; another fault is none that a caller repeats.</summary>
    private bool Lost(JsonNode[] activities)
    {
        try
        {
            Assert.DoesNotContain("rejected", emulator.Ingest(activities));
            return false;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (Repeatable.Contains(unchecked((uint)fault.Detail.ErrorCode)))
        {
            return true;
        }
    }
}
