using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>One call gives all that is held of a person, as data and as a page, and no more than its caller may read.</summary>
public sealed class ExportSubjectTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void AllThatIsHeldIsInIt()
    {
        emulator.Channel("file", "brand");
        emulator.Ingest(Posts.Note("file", "1", text: "My lamp broke", mentions: "brand"), Posts.Note("file", "2", "brand", "1", text: "Sorry, Ada", published: "2026-01-01T11:00:00Z"), Posts.Note("file", "3", "bob", "1", text: "Mine too"), Facts.Observation("file", "1"), Posts.Like("file", "3", "ada"));
        var contact = emulator.Linked("file");
        emulator.Service().Create(new Entity("annotation") { ["subject"] = "Call", ["notetext"] = "Wants a new lamp", ["objectid"] = new EntityReference("contact", contact) });
        var report = emulator.Export(contact);
        Assert.Equal("ada Test", (string?)report["data"]!["contact"]!["fullname"]);
        Assert.Equal(["My lamp broke", "Sorry, Ada"], report["data"]!["messages"]!.AsArray().Select(m => (string?)m!["soc_text"]));
        Assert.Equal(["Leipzig"], report["data"]!["observations"]!.AsArray().Select(m => (string?)m!["soc_value"]));
        Assert.Equal(["Like", "Actor"], report["data"]!["reactions"]!.AsArray().Select(m => (string?)m!["soc_kind"]).OrderDescending());
        Assert.Equal(["Wants a new lamp"], report["data"]!["notes"]!.AsArray().Select(m => (string?)m!["notetext"]));
        Assert.Equal((1, 1, 2, 0, 0), ((int)report["counts"]!["profiles"]!, (int)report["counts"]!["conversations"]!, (int)report["counts"]!["messages"]!, (int)report["counts"]!["withheldMessages"]!, (int)report["counts"]!["messagesLeftOut"]!));
        var page = (string)report["html"]!;
        Assert.All(["ada Test", "My lamp broke", "Sorry, Ada", "Leipzig", "Wants a new lamp"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Mine too", report.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("agent")]
    [InlineData("manager")]
    [InlineData("connector")]
    public async Task WithoutThePrivilegeItIsRefused(string user)
    {
        var contact = emulator.Contact("refused");
        var answer = await emulator.Post($"contacts({contact})/Microsoft.Dynamics.CRM.soc_ExportSubject", new { }, user);
        Assert.Equal(403, answer.Status);
    }

    /// <summary>Whatever people write, the page holds no markup of theirs and loads nothing.</summary>
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=https://evil.example/pixel.png onerror=alert(1)>")]
    [InlineData("</td></tr></table><iframe src=https://evil.example>")]
    [InlineData("\" onmouseover=\"alert(1)")]
    [InlineData("' style='background:url(https://evil.example)")]
    [InlineData("&lt;b&gt; <!-- -->")]
    public void TextStaysText(string text)
    {
        var prefix = $"hostile{Math.Abs(StringComparer.Ordinal.GetHashCode(text))}";
        emulator.Ingest(Posts.Note(prefix, "1", text: text));
        var profile = emulator.Profile(prefix, "ada");
        emulator.Service().Update(new Entity("soc_socialprofile", profile.Id) { ["soc_bio"] = text });
        var report = emulator.Export(emulator.Linked(prefix));
        var page = (string)report["html"]!;
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Equal(text, (string?)report["data"]!["profiles"]![0]!["soc_bio"]);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(text), page, StringComparison.Ordinal);
        var tags = System.Text.RegularExpressions.Regex.Matches(page, "</?([a-zA-Z!][a-zA-Z0-9]*)[^>]*>");
        Assert.Equal(["bdi", "body", "h1", "h2", "head", "html", "meta", "p", "style", "table", "td", "th", "title", "tr"], tags.Select(t => t.Groups[1].Value).Where(t => t != "!DOCTYPE").Distinct().Order(StringComparer.Ordinal));
        Assert.All(tags, t => Assert.DoesNotMatch("(?i)\\b(on[a-z]+|src|href|action|background)\\s*=", t.Value));
    }

    [Fact]
    public void DirectMessagesAreInItOnlyForWhoMayReadThem()
    {
        emulator.Channel("private", "brand");
        emulator.Ingest(Erasing.Direct("private", "1", text: "Between us"), Posts.Note("private", "2", text: "In public"));
        var contact = emulator.Linked("private");
        var report = emulator.Export(contact);
        Assert.Equal(1, (int)report["counts"]!["withheldMessages"]!);
        Assert.DoesNotContain("Between us", report.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("may not read", (string?)report["html"], StringComparison.Ordinal);
        var whole = emulator.Export(contact, "admin");
        Assert.Equal(0, (int)whole["counts"]!["withheldMessages"]!);
        Assert.Contains("Between us", (string?)whole["html"], StringComparison.Ordinal);
    }

    /// <summary>A profile that is only suggested may be somebody else's.</summary>
    [Fact]
    public void WhatIsOnlySuggestedIsNotGivenAway()
    {
        emulator.Ingest(Posts.Note("maybe", "1", text: "Somebody else's"));
        var contact = emulator.Contact("maybe");
        emulator.Service().Update(new Entity("soc_socialprofile", emulator.Profile("maybe", "ada").Id) { ["soc_customerid"] = new EntityReference("contact", contact), ["soc_matchstatus"] = new OptionSetValue(285100001) });
        var report = emulator.Export(contact);
        Assert.Equal((0, 1), ((int)report["counts"]!["profiles"]!, (int)report["counts"]!["suggestedProfiles"]!));
        Assert.DoesNotContain("Somebody else's", report.ToJsonString(), StringComparison.Ordinal);
    }

    /// <summary>What has no room in one answer is counted, and the newest is there.</summary>
    [Fact]
    public void WhatIsTooMuchIsSaid()
    {
        var text = new string('x', 99_000);
        for (var n = 0; n < 90; n += 10) emulator.Ingest([.. Enumerable.Range(n, 10).Select(i => (JsonNode)Posts.Note("large", $"{i}", text: text, published: $"2026-01-01T{i / 60:00}:{i % 60:00}:00Z"))]);
        var report = emulator.Export(emulator.Linked("large"));
        Assert.Equal((80, 10), ((int)report["counts"]!["messages"]!, (int)report["counts"]!["messagesLeftOut"]!));
        Assert.Equal("2026-01-01T01:29:00Z", (string?)report["data"]!["messages"]!.AsArray()[^1]!["soc_postedon"]);
        Assert.Contains("10 older messages", (string?)report["html"], StringComparison.Ordinal);
    }
}
