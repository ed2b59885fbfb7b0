using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.RightTime;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Sample;

/// <summary>What a newcomer finds: every page of the app has something true to show.</summary>
public sealed class SampleDataTests(SampleEmulator fixture) : IClassFixture<SampleEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void EveryPostGoesInAndThePeopleAreThere()
    {
        Assert.Equal(147, All("soc_socialmessage").Count);
        Assert.Equal(12, All("contact").Count);
        Assert.Equal(4, All("soc_channel").Count);
        Assert.Equal(["Forum", "Mastodon", "Review site", "X"], All("soc_socialmessage", "soc_network").Select(m => m.FormattedValues["soc_network"]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PostsLieBetweenSixWeeksAgoAndNow()
    {
        var times = All("soc_socialmessage", "soc_postedon").Select(m => m.GetAttributeValue<DateTime>("soc_postedon")).ToList();
        Assert.InRange(times.Min(), DateTime.UtcNow.AddDays(-43), DateTime.UtcNow.AddDays(-40));
        Assert.InRange(times.Max(), DateTime.UtcNow.AddHours(-4), DateTime.UtcNow);
    }

    /// <summary>Who is answered is there: no reply of the sample lost its post.</summary>
    [Fact]
    public void EveryReplyAnswersAPostOfTheSample()
    {
        var ids = All("soc_socialmessage", "soc_externalid").Select(m => (string)m["soc_externalid"]).ToHashSet();
        var replies = emulator.Rows("soc_socialmessage", "soc_inreplytoexternalid", ConditionOperator.NotNull, null, "soc_inreplytoexternalid");
        Assert.NotEmpty(replies);
        Assert.All(replies, r => Assert.Contains((string)r["soc_inreplytoexternalid"], ids));
    }

    [Fact]
    public void MiraHasThreeProfilesOneOfThemByVerifiedEmail()
    {
        var profiles = emulator.Rows("soc_socialprofile", "soc_customerid", ConditionOperator.Equal, SampleEmulator.Mira);
        Assert.All(profiles, p => Assert.Equal("Confirmed", p.FormattedValues["soc_matchstatus"]));
        Assert.Equal(["decision", "decision", "verifiedEmail"], profiles.Select(p => (string)JsonNode.Parse((string)p["soc_matchevidence"])![0]!["kind"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task MiraWaitsAndTheFirstPageSaysSo() =>
        Assert.Matches("^Mira Okafor has been waiting for 3 h 1[01] min for an answer on X. Behind it is “Parcels lie at the carrier's depot”: 11 others have the same problem; the fix is due on [A-Z][a-z]+day, [0-9]+ [A-Z][a-z]+.$", (string?)(await View(SampleEmulator.Mira, "agent"))["rightNow"]!["sentence"]);

    [Fact]
    public void WhatTheAgentCorrectedWasLearnedAndSaysHowOftenItAgrees()
    {
        var setting = All("soc_judgementsetting").Single();
        Assert.Equal(All("soc_judgementcorrection").Count, (int)setting["soc_corrections"]);
        Assert.All(["soc_agreementbefore", "soc_agreementafter"], column => Assert.InRange((decimal)setting[column], 0.01m, 1));
    }

    [Fact]
    public void IssuesAreInEveryStatusAndCounted()
    {
        var issues = All("soc_issue");
        Assert.All(["New", "Investigating", "Fix planned", "Fixed", "Watching", "Closed"], status => Assert.Contains(issues, i => i.FormattedValues["soc_status"] == status));
        Assert.All(issues, i => Assert.InRange((int)i["soc_conversations"], 1, 12));
        Assert.All(issues.Where(i => i.FormattedValues["soc_status"] is "Fixed" or "Watching"), i => Assert.Contains("before the fix", (string)i["soc_fixresult"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheNamesakeIsASuggestionAndNothingOfHisStandsOnTheTimeline()
    {
        var jonas = new Guid("5a3b1e00-0000-4000-8000-000000000011");
        var view = await View(jonas, "agent");
        Assert.Equal("Suggested", (string?)view["profiles"]!.AsArray().Single()!["match"]!["status"]);
        Assert.Equal(3, view["profiles"]![0]!["match"]!["evidence"]!.AsArray().Count);
        Assert.Empty(emulator.Rows("soc_socialmessage", "regardingobjectid", ConditionOperator.Equal, jonas, "subject"));
    }

    [Fact]
    public async Task TheHotelsNumbersAreForAgentsNotForReaders()
    {
        var samuel = new Guid("5a3b1e00-0000-4000-8000-000000000010");
        Assert.Contains("10,960", (await View(samuel, "agent")).ToJsonString(), StringComparison.Ordinal);
        var reader = await View(samuel, "reader");
        Assert.Equal(5, (int)reader["withheld"]!);
        Assert.DoesNotContain("10,960", reader.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soc_state", "Waiting on us", "Waiting on customer", "Resolved", "Not for us", "Open")]
    [InlineData("soc_decision", "Undecided", "Respond", "Fix the cause", "Amplify", "Leave alone")]
    public void ConversationsAreInEveryState(string column, params string[] labels)
    {
        var found = All("soc_conversation", column).Select(c => c.FormattedValues[column]).ToHashSet();
        Assert.All(labels, l => Assert.Contains(l, found));
    }

    [Fact]
    public void ReviewsHaveTheirStars()
    {
        var ratings = emulator.Rows("soc_socialmessage", "soc_rating", ConditionOperator.NotNull, null, "soc_rating", "soc_kind");
        Assert.All(ratings, r => Assert.Equal("Review", r.FormattedValues["soc_kind"]));
        Assert.Equal([1m, 2m, 3m, 4m, 5m], ratings.Select(r => (decimal)r["soc_rating"]).Distinct().Order());
    }

    [Fact]
    public void EveryAddressIsFictional()
    {
        var texts = All("contact").Concat(All("soc_socialprofile")).Concat(All("soc_socialmessage")).SelectMany(r => r.Attributes.Values.OfType<string>());
        var hosts = texts.SelectMany(t => System.Text.RegularExpressions.Regex.Matches(t, @"(?:https?://|@)([\w-]+(?:\.[\w-]+)+)").Select(m => m.Groups[1].Value)).ToList();
        Assert.NotEmpty(hosts);
        Assert.All(hosts, h => Assert.EndsWith(".example", h, StringComparison.Ordinal));
    }

    private List<Entity> All(string table, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns) };
        return [.. emulator.Service().RetrieveMultiple(query).Entities];
    }

    private Task<JsonNode> View(Guid contact, string user) => emulator.View(contact, user: user);
}
