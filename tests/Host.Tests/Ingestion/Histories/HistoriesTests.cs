using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion.Histories;

/// <summary>
/// Told in whatever order, in whatever batches and with whatever repetitions, a history ends in the same rows. The same two hundred each
/// time, or as many others as SOCIAL_HISTORIES says.
/// </summary>
public sealed class HistoriesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Orders = 2;
    private const string Brand = "brand";
    private readonly TestEmulator emulator = fixture.Emulator;

    private static Config Config => int.TryParse(Environment.GetEnvironmentVariable("SOCIAL_HISTORIES"), CultureInfo.InvariantCulture, out var count)
        ? Quiet.WithMaxTest(count)
        : Quiet.WithMaxTest(200).WithReplay(2026, 11);

    /// <summary>What it says when all is well would stand in the middle of the test runner's own output.</summary>
    private static Config Quiet => Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    [Fact]
    public void EveryOrderBatchSizeAndRepetitionEndsInTheSameRows()
    {
        emulator.Channel(AnyHistory.Prefix, Brand);
        emulator.Channel(AnyHistory.Prefix, Brand, Posts.X + 2);
        emulator.Topic("Lamps", "lamp");
        emulator.Topic("Parcels", "parcel");
        Prop.ForAll(AnyHistory.Arbitrary, Check).Check(Config);
    }

    private void Check(History history)
    {
        var expected = Told(history.InOrder);
        for (var order = 0; order < Orders; order++) AssertSame(expected, Told(history.Shuffled(order)), $"order {order}");
        AssertSame(expected, After([history.Again]), "after everything came once more");
    }

    private static void AssertSame(string expected, string actual, string what) => Assert.True(expected == actual, $"{what}:\n- " +
        string.Join("\n- ", expected.Split('\n').Except(actual.Split('\n'))) + "\n+ " + string.Join("\n+ ", actual.Split('\n').Except(expected.Split('\n'))));

    /// <summary>Tells batches on empty tables.</summary>
    private string Told(IEnumerable<Happening[]> batches)
    {
        emulator.Clear();
        foreach (var channel in Channels().Where(c => (string)c["soc_name"] != Brand)) emulator.Service().Delete("soc_channel", channel.Id);
        return After(batches);
    }

    /// <summary>Tells batches, and what stands there then.</summary>
    private string After(IEnumerable<Happening[]> batches)
    {
        foreach (var batch in batches) Tell(batch);
        emulator.ProcessAllDue();
        AssertThreads();
        return emulator.Describe();
    }

    /// <summary>What was said goes in one call, which ends where a channel is added.</summary>
    private void Tell(Happening[] batch)
    {
        var said = new List<JsonNode>();
        foreach (var happening in batch)
        {
            if (happening is Said { Activity: var activity }) said.Add(activity);
            else Add((ChannelAdded)happening, said);
        }

        emulator.Ingest([.. said]);
    }

    private void Add(ChannelAdded added, List<JsonNode> said)
    {
        emulator.Ingest([.. said]);
        said.Clear();
        var network = Posts.X + Array.IndexOf(AnyHistory.Networks, added.Network);
        if (!Channels().Any(c => (string)c["soc_name"] == added.Account && Network(c) == network)) emulator.Channel(AnyHistory.Prefix, added.Account, network);
    }

    private List<Entity> Channels() => emulator.All("soc_channel");

    /// <summary>Messages stand in active conversations of their own network.</summary>
    private void AssertThreads()
    {
        var conversations = emulator.All("soc_conversation").Where(c => c.FormattedValues["statecode"] == "Active").ToDictionary(c => c.Id, Network);
        Assert.All(emulator.All("soc_socialmessage"), m => Assert.Equal(Network(m), conversations.GetValueOrDefault(m.GetAttributeValue<EntityReference>("soc_conversationid").Id)));
    }

    private static int Network(Entity row) => row.GetAttributeValue<OptionSetValue>("soc_network").Value;
}
