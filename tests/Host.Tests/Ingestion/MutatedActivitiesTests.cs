using System.ServiceModel;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Spoiled activities are rejected by themselves; what stands beside them goes in. tests/Benchmarks does a million of them.</summary>
public sealed class MutatedActivitiesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Batches = 60;
    private const int BatchSize = 50;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void TheRestOfABatchOfSpoiledActivitiesGoesIn()
    {
        var mutation = new Mutation(1);
        for (var batch = 0; batch < Batches; batch++)
        {
            var spoiled = Enumerable.Range(0, BatchSize).Select(n => mutation.Of(Posts.Note($"m{batch}", $"{n}", $"a{n % 7}", n % 3 == 0 ? null : $"{n - 1}", mentions: n % 5 == 0 ? "brand" : null)));
            var activities = new JsonArray([.. spoiled, Posts.Note($"m{batch}", "sound")]);
            var response = emulator.Service("connector").Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities.ToJsonString(), ["ChannelId"] = null });
            var results = JsonNode.Parse((string)response["Results"])!.AsArray();
            Assert.Equal(BatchSize + 1, results.Count);
            Assert.Equal("created", (string?)results[BatchSize]!["outcome"]);
            Assert.All(results.Where(r => (string?)r!["outcome"] == "rejected"), r => Assert.False(string.IsNullOrEmpty((string?)r!["code"]) || string.IsNullOrEmpty((string?)r["reason"])));
        }

        emulator.ProcessAllDue();
        Assert.Empty(HalfWritten.In(emulator));
    }

    /// <summary>An author without a name is called by the id, which is longer than titles are.</summary>
    [Fact]
    public void ALongIdDoesNotFitIntoTitlesAndIsCutThere()
    {
        var post = Posts.Note("long", "1", text: new string('x', 200));
        post["actor"] = new JsonObject { ["type"] = "Person", ["id"] = "https://x.example/users/" + new string('a', 976) };
        Assert.Equal(["created"], emulator.Ingest(post));
        var message = emulator.Message("long", "1");
        Assert.Equal(1_000, ((string)emulator.Service().Retrieve("soc_socialprofile", message.GetAttributeValue<EntityReference>("soc_profileid").Id, new Microsoft.Xrm.Sdk.Query.ColumnSet("soc_externalid"))["soc_externalid"]).Length);
        Assert.InRange(((string)emulator.Conversation(message)["soc_name"]).Length, 200, 300);
    }

    [Fact]
    public void ASpoiledTextIsTakenInOrRefusedAsAWhole()
    {
        var mutation = new Mutation(2);
        for (var n = 0; n < Batches * 10; n++)
        {
            var text = mutation.Of(Posts.Json(Posts.Note($"t{n}", "1"), Posts.Note($"t{n}", "2", inReplyTo: "1")));
            try
            {
                emulator.Service("connector").Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = text, ["ChannelId"] = null });
            }
            catch (FaultException<OrganizationServiceFault> fault)
            {
                Assert.Equal(FaultCode.PluginAborted, unchecked((uint)fault.Detail.ErrorCode));
                Assert.DoesNotContain("Exception", fault.Message, StringComparison.Ordinal);
            }
        }
    }
}
