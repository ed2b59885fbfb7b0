using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>A channel that is added later finds everything labelled as if it had been there from the beginning.</summary>
public sealed class ChannelsAddedLaterTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Prefix = "later";
    private readonly TestEmulator emulator = fixture.Emulator;

    /// <summary>Threads with two accounts of ours, edits, deletions, direct messages and joins; each account becomes a channel at some moment.</summary>
    [Fact]
    public void WheneverAChannelIsAddedTheSameRowsStandAtTheEnd()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var history = History(random);
            var expected = Told(history, [0, 0]);
            var moments = new[] { random.Next(history.Count + 1), random.Next(history.Count + 1) };
            var actual = Told(history, moments);
            Assert.True(expected == actual, $"History {seed}, channels added at {moments[0]} and {moments[1]}:\n{string.Join("\n", history.Select(a => a.ToJsonString()))}\n- {string.Join("\n- ", expected.Split('\n').Except(actual.Split('\n')))}\n+ {string.Join("\n+ ", actual.Split('\n').Except(expected.Split('\n')))}");
        }
    }

    [Fact]
    public void WhatItWroteIsOursAndWaitsForNobody()
    {
        emulator.Ingest(Posts.Note("ours", "1", "ada", mentions: "brand"), Posts.Note("ours", "2", "brand", "1", published: "2026-01-01T11:00:00Z"));
        Assert.Equal("Open", emulator.Conversation(emulator.Message("ours", "1")).FormattedValues["soc_state"]);

        var channel = emulator.Channel("ours", "brand");
        var (question, answer) = (emulator.Message("ours", "1"), emulator.Message("ours", "2"));
        Assert.Equal((channel, "Mention"), (question.GetAttributeValue<EntityReference>("soc_channelid").Id, question.FormattedValues["soc_kind"]));
        Assert.Equal((channel, "Outgoing", "Completed", "Sent"), (answer.GetAttributeValue<EntityReference>("soc_channelid").Id, answer.FormattedValues["soc_direction"], answer.FormattedValues["statecode"], answer.FormattedValues["soc_delivery"]));
        Assert.False(answer.Contains("soc_profileid"));
        var conversation = emulator.Conversation(question);
        Assert.Equal(("Waiting on customer", channel), (conversation.FormattedValues["soc_state"], conversation.GetAttributeValue<EntityReference>("soc_channelid").Id));
        Assert.Equal("Inactive", emulator.Profile("ours", "brand").FormattedValues["statecode"]);
    }

    [Fact]
    public void MoreThanACallTakesIsFinishedByDueProcessing()
    {
        const int each = 300;
        emulator.Ingest([.. Enumerable.Range(0, each).Select(i => Posts.Note("many", $"q{i}", $"a{i % 7}", mentions: "brand", published: Minute(2 * i)))]);
        emulator.Ingest([.. Enumerable.Range(0, each).Select(i => Posts.Note("many", $"a{i}", "brand", $"q{i}", published: Minute((2 * i) + 1)))]);
        var channel = emulator.Channel("many", "brand");
        Assert.Equal(200, Labelled(channel));
        var newest = emulator.Rows("soc_socialmessage", "soc_channelid", ConditionOperator.Equal, channel, "soc_postedon").Min(m => m.GetAttributeValue<DateTime>("soc_postedon"));
        Assert.True(newest > new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(each / 2));
        var passes = 0;
        while (emulator.ProcessDue() > 0) Assert.InRange(++passes, 0, 10);
        Assert.Equal(2 * each, Labelled(channel));
        Assert.InRange(passes, 2, 5);
    }

    [Fact]
    public void ARowThatNobodyWasGivenGoesToTheTeamOfTheChannel()
    {
        var businessUnit = emulator.Rows("businessunit", "parentbusinessunitid", ConditionOperator.Null, null, "name").Single().ToEntityReference();
        var team = emulator.Service().Create(new Entity("team") { ["name"] = "Care", ["businessunitid"] = businessUnit });
        var role = emulator.Rows("role", "name", ConditionOperator.Equal, "Social Reader", "name").First().ToEntityReference();
        emulator.Service().Associate("team", team, new Relationship("teamroles_association"), [role]);
        emulator.Ingest(Posts.Note("team", "1", mentions: "brand"), Posts.Note("team", "2", mentions: "brand"));
        var agent = new EntityReference("systemuser", emulator.UserId("agent"));
        emulator.Service().Update(new Entity("soc_socialmessage", emulator.Message("team", "2").Id) { ["ownerid"] = agent });

        emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Team", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_externalid"] = Posts.Actor("team", "brand"), ["soc_ownerteamid"] = new EntityReference("team", team) });
        var message = emulator.Message("team", "1");
        Assert.Equal(team, Owner(message));
        Assert.Equal(team, Owner(emulator.Conversation(message)));
        Assert.Equal(team, Owner(emulator.Profile("team", "ada")));
        Assert.Equal(agent.Id, Owner(emulator.Message("team", "2")));
    }

    [Fact]
    public void AChannelThatTheCallerNamedStands()
    {
        var named = emulator.Channel("named", "first");
        emulator.Service("connector").Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = Posts.Json(Posts.Note("named", "1", mentions: "brand")), ["ChannelId"] = named });
        emulator.Channel("named", "brand");
        var message = emulator.Message("named", "1");
        Assert.Equal((named, "Mention"), (message.GetAttributeValue<EntityReference>("soc_channelid").Id, message.FormattedValues["soc_kind"]));
        Assert.Equal(0, emulator.ProcessDue());
    }

    /// <summary>The batch has read which channels there are; the channel has looked for messages and seen none.</summary>
    [Fact]
    public void ABatchThatMeetsANewChannelIsLabelledByDueProcessing()
    {
        var reads = 0;
        Guid channel = default;
        void Meet(string request)
        {
            // The fourth read is of messages; what the channel itself reads comes after it.
            if (++reads == 4) channel = emulator.Channel("meets", "brand");
        }

        emulator.Organization.Meter.Asking += Meet;
        emulator.Ingest(Posts.Note("meets", "1", mentions: "brand"));
        emulator.Organization.Meter.Asking -= Meet;
        Assert.False(emulator.Message("meets", "1").Contains("soc_channelid"));
        Assert.Equal(0, emulator.ProcessDue());
        Assert.Equal(channel, emulator.Message("meets", "1").GetAttributeValue<EntityReference>("soc_channelid").Id);
    }

    private string Told(IReadOnlyList<JsonObject> history, int[] moments)
    {
        emulator.Clear();
        Guid[] channels = [new("aaaaaaaa-0000-4000-8000-000000000001"), new("aaaaaaaa-0000-4000-8000-000000000002")];
        foreach (var old in channels.Where(id => emulator.Rows("soc_channel", "soc_channelid", ConditionOperator.Equal, id, "soc_name").Count > 0)) emulator.Service().Delete("soc_channel", old);
        for (var at = 0; at <= history.Count; at++)
        {
            for (var i = 0; i < channels.Length; i++)
            {
                if (moments[i] == at) emulator.Service("manager").Create(new Entity("soc_channel", channels[i]) { ["soc_name"] = $"brand{i}", ["soc_network"] = new OptionSetValue(Posts.X), ["soc_externalid"] = Posts.Actor(Prefix, $"brand{i}") });
            }

            if (at < history.Count) emulator.Ingest(history[at]);
        }

        Assert.Equal(0, emulator.ProcessDue());
        return emulator.Describe();
    }

    private static List<JsonObject> History(Random random)
    {
        string[] people = ["ada", "bob", "brand0", "brand1"];
        var authors = Enumerable.Range(0, 8).ToDictionary(i => $"p{i}", _ => people[random.Next(4)]);
        var posts = authors.Select(a =>
        {
            var note = Posts.Note(Prefix, a.Key, a.Value, random.Next(3) > 0 ? $"p{random.Next(9)}" : null, null, $"text of {a.Key}", $"2026-01-01T10:{random.Next(10):00}:00Z");
            string[] mentioned = [.. people.Skip(random.Next(4)).Where(_ => random.Next(2) == 0)];
            random.Shuffle(mentioned);
            if (mentioned.Length > 0) note["object"]!["tag"] = new JsonArray([.. mentioned.Select(m => new JsonObject { ["type"] = "Mention", ["href"] = Posts.Actor(Prefix, m) })]);
            if (random.Next(5) == 0) note["object"]!["to"] = new JsonArray(Posts.Actor(Prefix, people[random.Next(4)]));
            return note;
        }).ToList();
        posts.AddRange(Enumerable.Range(0, 4).Select(_ => $"p{random.Next(8)}").Select(id => random.Next(2) == 0 ? Posts.Delete(Prefix, id, authors[id]) : Posts.Edit(Prefix, id, authors[id], $"edit {random.Next(3)}")));
        var told = posts.ToArray();
        random.Shuffle(told);
        return [.. told];
    }

    private int Labelled(Guid channel) => emulator.Rows("soc_socialmessage", "soc_channelid", ConditionOperator.Equal, channel, "soc_externalid").Count;

    private static Guid Owner(Entity row) => row.GetAttributeValue<EntityReference>("ownerid").Id;

    private static string Minute(int minute) => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(minute).ToString("yyyy-MM-ddTHH:mm:ssZ");
}
