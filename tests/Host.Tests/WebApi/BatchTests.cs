using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>$batch: requests in order, change sets all or not at all.</summary>
public sealed class BatchTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task PartsAreAnsweredInTheirOrder()
    {
        var answer = await Batch(Part("POST", "/api/data/v9.2/contacts", new { lastname = "Batched" }), Part("GET", "/api/data/v9.2/contacts?$select=lastname&$filter=lastname eq 'Batched'"), Part("GET", "WhoAmI()"));
        Assert.Equal(200, answer.Status);
        var boundary = Regex.Match(answer.ContentType!, "^multipart/mixed; boundary=(batchresponse_[0-9a-f-]{36})$").Groups[1].Value;
        Assert.StartsWith($"--{boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 204 No Content\r\nOData-Version: 4.0\r\n", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith($"--{boundary}--\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["204", "200", "200"], Statuses(answer));
        Assert.Matches("Location: http://[^/]+/api/data/v9.2/contacts\\([0-9a-f-]{36}\\)\r\n", answer.Text);
        Assert.Contains("Content-Type: application/json; odata.metadata=minimal; odata.streaming=true\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"lastname\":\"Batched\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChangeSetSpeaksOfItsRowsByContentId()
    {
        var answer = await Batch(Set(
            Part("POST", "/api/data/v9.2/accounts", new { name = "First" }, 1),
            Part("POST", "/api/data/v9.2/contacts", new JsonObject { ["lastname"] = "Second", ["parentcustomerid_account@odata.bind"] = "$1" }, 2),
            Part("PUT", "$1/name", new { value = "Renamed" }, 3),
            Part("PATCH", "$2", new { firstname = "Patched" }, 4),
            Part("POST", "/api/data/v9.2/tasks", new { subject = "Set task" }, 5),
            Part("POST", "/api/data/v9.2/$2/Contact_Tasks/$ref", new JsonObject { ["@odata.id"] = "$5" }, 6)));
        Assert.Equal(["204", "204", "204", "204", "204", "204"], Statuses(answer));
        Assert.Contains("Content-Type: multipart/mixed; boundary=changesetresponse_", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Content-ID: 2\r\n", answer.Text, StringComparison.Ordinal);
        var contact = emulator.Rows("contact", "lastname", ConditionOperator.Equal, "Second").Single();
        Assert.Equal(("Patched", "Renamed"), (contact["firstname"], contact.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>("parentcustomerid").Name));
        Assert.Equal(contact.Id, emulator.Rows("task", "subject", ConditionOperator.Equal, "Set task").Single().GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>("regardingobjectid").Id);
    }

    [Fact]
    public async Task WhereOneFailsTheChangeSetLeavesNothing()
    {
        var answer = await Batch(
            Part("POST", "/api/data/v9.2/contacts", new { lastname = "Before the set" }),
            Set(Part("POST", "/api/data/v9.2/contacts", new { lastname = "In the set" }, 1), Part("POST", "/api/data/v9.2/contacts", new { nothing = 1 }, 2), Part("POST", "/api/data/v9.2/contacts", new { lastname = "In the set" }, 3)),
            Part("POST", "/api/data/v9.2/contacts", new { lastname = "Behind the set" }));
        Assert.Equal(400, answer.Status);
        Assert.Equal(["204", "400"], Statuses(answer));
        Assert.Matches("HTTP/1.1 400 Bad Request\r\nREQ_ID: [0-9a-f-]{36}\r\n", answer.Text);
        Assert.Contains("\"code\":\"0x80048d19\"", answer.Text, StringComparison.Ordinal);
        Assert.Equal([1, 0, 0], Count("Before the set", "In the set", "Behind the set"));
    }

    [Fact]
    public async Task ABatchGoesOnWhereThatIsPreferred()
    {
        var parts = new[] { Part("GET", "nothing"), Set(Part("PATCH", "/api/data/v9.2/contacts", new { }, 1)), Part("POST", "contacts", new { lastname = "Went on" }) };
        var stopped = await Batch(parts);
        Assert.Equal((404, "404"), (stopped.Status, Assert.Single(Statuses(stopped))));
        var answer = await Batch(parts, prefer: "odata.continue-on-error");
        Assert.Equal(200, answer.Status);
        Assert.Equal(["404", "405", "204"], Statuses(answer));
        Assert.Equal([1], Count("Went on"));
    }

    [Fact]
    public async Task EachPartHasHeadersOfItsOwn()
    {
        var id = emulator.Contact("Conditional");
        var answer = await Batch(
            Part("PATCH", $"contacts({id})?$select=firstname", new { firstname = "Changed" }, null, "Prefer: return=representation"),
            Part("GET", $"contacts({id})?$select=firstname", null, null, "Prefer: odata.include-annotations=\"*\"", "Accept: application/json"),
            Part("PATCH", $"contacts({id})", new { firstname = "Lost" }, null, "If-Match: W/\"1\""));
        Assert.Equal(412, answer.Status);
        Assert.Equal(["200", "200", "412"], Statuses(answer));
        Assert.Equal("Changed", emulator.Rows("contact", "contactid", ConditionOperator.Equal, id).Single()["firstname"]);
    }

    [Fact]
    public async Task AFunctionOfOursRunsInAChangeSetAndIsRolledBackWithIt()
    {
        var activities = new JsonArray(Posts.Note("batch", "1", "eve")).ToJsonString();
        var answer = await Batch(Set(Part("POST", "soc_IngestActivities", new { Activities = activities }, 1), Part("DELETE", $"contacts({Guid.NewGuid()})", null, 2)));
        Assert.Equal(["404"], Statuses(answer));
        Assert.Empty(emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id("batch", "1")));
        Assert.Equal(["200"], Statuses(await Batch(Set(Part("POST", "soc_IngestActivities", new { Activities = activities }, 1)))));
        Assert.Single(emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id("batch", "1")));
    }

    [Fact]
    public async Task AnAddressInABatchMayBeLongerThanOneByItself()
    {
        var path = $"contacts?$select=firstname&$filter=lastname eq '{new string('x', 40_000)}'";
        Assert.Equal(414, (await emulator.Get(path)).Status);
        Assert.Equal(["200"], Statuses(await Batch(Part("GET", path))));
        Assert.Equal(["400"], Statuses(await Batch(Part("GET", path + new string('x', 30_000)))));
    }

    [Theory]
    [InlineData("application/json", "{}", "multipart/mixed")]
    [InlineData("multipart/mixed", "--x\r\n\r\n--x--\r\n", "boundary")]
    [InlineData("multipart/mixed; boundary=x", "", "can't be read")]
    [InlineData("multipart/mixed; boundary=x", "--x--\r\n", "holds no request")]
    [InlineData("multipart/mixed; boundary=x", "--x\r\nContent-Type: text/plain\r\n\r\nGET /\r\n--x--\r\n", "'text/plain'")]
    [InlineData("multipart/mixed; boundary=x", "--x\r\nContent-Type: application/http\r\n\r\nnonsense\r\n--x--\r\n", "'nonsense'")]
    [InlineData("multipart/mixed; boundary=x", "--x\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\nnonsense\r\n\r\n--x--\r\n", "is not a header")]
    [InlineData("multipart/mixed; boundary=x", "--x\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n", "can't be read")]
    [InlineData("multipart/mixed; boundary=x", "--x\r\nContent-Type: multipart/mixed; boundary=y\r\n\r\n--y\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n\r\n--y--\r\n--x--\r\n", "can't hold GET")]
    public async Task WhatIsNoBatchIsABadRequest(string type, string body, string says)
    {
        var answer = await Send(type, body);
        Assert.Equal((400, "0x80060888"), (answer.Status, answer.ErrorCode));
        Assert.Contains(says, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PATCH", "$7", "'$7' does not exist in the batch context.")]
    [InlineData("POST", "/api/data/v9.2/$batch", "can't hold another batch")]
    public async Task WhatAPartCantBeIsItsError(string method, string target, string says)
    {
        var answer = await Batch(Set(Part(method, target, new { }, 1)));
        Assert.Equal(["400"], Statuses(answer));
        Assert.Contains(says, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePlatformsHeadersOfABatchGoForItsParts()
    {
        var (agent, reader) = (emulator.UserId("agent"), emulator.UserId("reader"));
        var parts = Joined("batch_1", [Part("GET", "WhoAmI"), Part("GET", "WhoAmI", null, null, $"MSCRMCallerID: {reader}")]);
        var answer = await Send("multipart/mixed; boundary=batch_1", parts, header: ("MSCRMCallerID", $"{agent}"));
        Assert.Equal([$"{agent}", $"{reader}"], Regex.Matches(answer.Text, "\"UserId\":\"([^\"]+)\"").Select(m => m.Groups[1].Value));
        Assert.Equal(["400"], Statuses(await Send("multipart/mixed; boundary=batch_1", parts, header: ("MSCRM.BypassBusinessLogicExecutionStepIds", "no id"))));
    }

    [Fact]
    public async Task LinesMayEndWithLfAndAddressesHoldSpaces()
    {
        var body = "--b\nContent-Type: multipart/mixed;boundary=c\n\n--c\nContent-Type: application/http\nContent-ID: 1\n\nPOST /api/data/v9.2/contacts HTTP/1.1\nContent-Type: application/json\n\n{\"lastname\":\"Line ends\"}\n--c--\n \n--b\nContent-Type: application/http\n\nGET /api/data/v9.2/contacts?$select=lastname&$filter=lastname eq 'Line ends' HTTP/1.1\n\n\n--b--\n ";
        var answer = await Send("multipart/mixed;boundary=b", body);
        Assert.Equal(["204", "200"], Statuses(answer));
        Assert.Contains("\"lastname\":\"Line ends\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchHoldsAThousandRequests()
    {
        var parts = Enumerable.Repeat(Part("GET", "WhoAmI"), 1000).ToArray();
        Assert.Equal(1000, Statuses(await Batch(parts)).Count);
        var more = await Batch([.. parts, parts[0]]);
        Assert.Equal((400, true), (more.Status, more.ErrorMessage.Contains("1000", StringComparison.Ordinal)));
    }

    private List<int> Count(params string[] names) => [.. names.Select(n => emulator.Rows("contact", "lastname", ConditionOperator.Equal, n).Count)];

    private static List<string> Statuses(Answer answer) => [.. Regex.Matches(answer.Text, "^HTTP/1\\.1 ([0-9]{3}) ", RegexOptions.Multiline).Select(m => m.Groups[1].Value)];

    private static string Part(string method, string target, object? body = null, int? id = null, params string[] headers) =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{(id is null ? "" : $"Content-ID: {id}\r\n")}\r\n{method} {target.Replace(" ", "%20", StringComparison.Ordinal)} HTTP/1.1\r\n{string.Concat(headers.Append("Content-Type: application/json").Select(h => h + "\r\n"))}\r\n{(body is null ? "" : System.Text.Json.JsonSerializer.Serialize(body))}\r\n";

    private static string Set(params string[] parts) => "Content-Type: multipart/mixed; boundary=\"changeset_1\"\r\n\r\n" + Joined("changeset_1", parts);

    private static string Joined(string boundary, string[] parts) => string.Concat(parts.Select(p => $"--{boundary}\r\n{p}")) + $"--{boundary}--\r\n";

    private Task<Answer> Batch(params string[] parts) => Send("multipart/mixed; boundary=\"batch_1\"", Joined("batch_1", parts));

    private Task<Answer> Batch(string[] parts, string prefer) => Send("multipart/mixed; boundary=batch_1", Joined("batch_1", parts), prefer);

    private Task<Answer> Send(string type, string body, string? prefer = null, (string Name, string Value)? header = null) => emulator.Send(HttpMethod.Post, "$batch", prefer: prefer, change: r =>
    {
        r.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        r.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (header is { } further) r.Headers.Add(further.Name, further.Value);
    });
}
