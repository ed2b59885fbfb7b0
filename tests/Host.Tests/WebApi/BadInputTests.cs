using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>What no client means to send: a clear error, soon, and the next request is served.</summary>
public sealed class BadInputTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);
    private readonly TestEmulator emulator = fixture.Emulator;

    public static TheoryData<string> Attempts =>
    [
        "'", "\"", "''", "'; DROP TABLE contact; --", "' or 1 eq 1", ") or (1 eq 1", "%27", "*", "..", "/", "\\", "$", "@p1", "null", "{}", "[]", "<x>", "\0", "\uD800", "(((", ")))", "$it", "any()", "Microsoft.Dynamics.CRM.In(", "0x00", "1 eq 1",
    ];

    [Theory]
    [MemberData(nameof(Attempts))]
    public async Task ANameOrValueThatMeansHarmIsAnErrorOrNothing(string attempt)
    {
        var text = Uri.EscapeDataString(attempt.Replace('\uD800', '?'));
        string[] paths =
        [
            $"contacts?$select={text}", $"contacts?$filter={text} eq 'x'", $"contacts?$filter=lastname eq '{text}'", $"contacts?$filter=lastname eq {text}", $"contacts?$orderby={text}", $"contacts?$expand={text}", $"contacts?$expand=Contact_Tasks({text})",
            $"contacts?$apply={text}", $"contacts?$apply=groupby(({text}))", $"contacts?$top={text}", $"contacts?$skiptoken={text}", $"contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='{text}',PropertyValues=['x'])", $"contacts?$filter=Microsoft.Dynamics.CRM.In(PropertyName='lastname',PropertyValues=[{text}])",
            $"contacts?fetchXml={text}", $"contacts?savedQuery={text}", $"contacts({text})", $"contacts(lastname={text})", $"soc_socialprofiles(soc_key='{text}')", $"soc_socialprofiles({text}='x')", $"{text}", $"contacts/{text}", $"EntityDefinitions({text})", $"EntityDefinitions(LogicalName={text})", $"EntityDefinitions?$filter={text}", $"EntityDefinitions?$expand={text}", $"EntityDefinitions?$select={text}",
            $"contacts({emulator.UserId("admin")})/{text}", $"WhoAmI({text})",
        ];
        foreach (var path in paths)
        {
            var answer = await emulator.Get(path);
            Assert.True(answer.Status is (>= 200 and < 300) or (>= 400 and < 500) or 501, $"{path}: {answer.Status} {answer.Text}");
        }

        Assert.Equal(200, (await emulator.Get("contacts?$top=1")).Status);
    }

    [Fact]
    public async Task AHundredKilobytesOfFilterAreRefused()
    {
        var answer = await Timed(() => emulator.Get($"contacts?$filter={string.Join(" or ", Enumerable.Repeat("lastname eq 'x'", 6000))}"));
        Assert.Equal((414, "0x80040203"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("lastname eq 'x'")]
    [InlineData("Contact_Tasks/any(t:t/subject eq 'x')")]
    public async Task AThousandParenthesesAreRefused(string inside)
    {
        var filter = new string('(', 1000) + inside + new string(')', 1000);
        foreach (var path in new[] { $"contacts?$filter={filter}", $"contacts?$filter={new string('(', 1000)}", $"contacts?$apply=filter({filter})/aggregate($count as n)", $"EntityDefinitions?$filter={filter}" })
        {
            var answer = await Timed(() => emulator.Get(path));
            Assert.Equal((400, "0x80060888"), (answer.Status, answer.ErrorCode));
        }
    }

    [Fact]
    public async Task AThousandNestedExpansionsAreRefused()
    {
        var expand = string.Concat(Enumerable.Repeat("parentcustomerid_account($expand=primarycontactid($expand=", 500)) + "createdby" + new string(')', 1000);
        var answer = await Timed(() => emulator.Get($"contacts?$expand={expand}"));
        Assert.InRange(answer.Status, 400, 414);
    }

    [Fact]
    public async Task DeepJsonIsRefused()
    {
        var answer = await Timed(() => emulator.Post("contacts", "{\"lastname\":" + new string('[', 100_000)));
        Assert.Equal((400, "0x80048d19"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData("contacts", "application/json")]
    [InlineData("$batch", "multipart/mixed; boundary=b")]
    public async Task ABodyOfTwoHundredMegabytesIsRefusedByItsLength(string path, string type)
    {
        var answer = await Timed(async () =>
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, emulator.Url.Port);
            await using var stream = client.GetStream();
            await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/data/v9.2/{path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer dev:admin\r\nContent-Type: {type}\r\nContent-Length: {200L * 1024 * 1024}\r\nConnection: close\r\n\r\n"));
            using var reader = new StreamReader(stream);
            return new Answer(0, await reader.ReadToEndAsync(), new Dictionary<string, string>());
        });
        Assert.StartsWith("HTTP/1.1 413", answer.Text, StringComparison.Ordinal);
        Assert.Contains("The request is larger than", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<Answer> Timed(Func<Task<Answer>> ask)
    {
        var watch = Stopwatch.StartNew();
        var answer = await ask();
        Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        return answer;
    }
}
