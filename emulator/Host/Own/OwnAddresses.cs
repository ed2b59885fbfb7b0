using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using SocialExtension.Emulator.Host.Sample;
using SocialExtension.Emulator.Host.Schedule;

namespace SocialExtension.Emulator.Host.Own;

/// <summary>The emulator's own addresses: what Dataverse does not have and a developer wants to know.</summary>
internal static class OwnAddresses
{
    private static readonly (string Path, string What)[] Pages =
    [
        ("/main.aspx?appname=soc_SocialExtension", "the app: model-driven pages over the imported forms and views"),
        ("/api/data/v9.2/", "the Web API; send 'Authorization: Bearer dev:NAME'"),
        ("/healthz", "answers 200 once it can serve"),
        ("/emulator/users", "the sample users: names for tokens"),
        ("/emulator/clock", "the emulator's time; POST {\"now\": \"2026-05-31T14:00:00Z\"} to move it, with the work of each minute on the way"),
        ("/emulator/traces", "the newest runs of plug-ins with what they traced"),
        ("/emulator/unsupported", "what was asked for and the emulator can't do"),
        ("/emulator/backup", "a consistent copy of the database"),
    ];

    public static void MapOwnAddresses(this WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Text("ok"));
        app.MapGet("/", Index);
        app.MapGet("/emulator/users", (SampleUsers users) => Results.Json(users.Users.Select(u => new { u.Name, u.Role, id = users[u.Name], token = $"dev:{u.Name}" })));
        app.MapGet("/emulator/clock", (EmulatorClock clock) => Results.Json(new { now = clock.GetUtcNow().UtcDateTime }));
        app.MapPost("/emulator/clock", SetClock);
        app.MapGet("/emulator/traces", (Organization organization, int? count) => Results.Json(organization.Traces.Newest(Math.Clamp(count ?? 100, 1, 1000))));
        app.MapGet("/emulator/unsupported", (Organization organization) => Results.Json(organization.Unsupported.Asked.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => new { what = a.Key, asked = a.Value })));
        app.MapGet("/emulator/backup", Backup);
    }

    private static IResult Index(SampleUsers users)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>Social Extension emulator</title><link rel=\"stylesheet\" href=\"/emulator/shell/index.css\"></head><body><main><h1>Social Extension emulator</h1><p>A development server on loopback. It has no passwords: who you are is what your token says.</p><h2>Addresses</h2><dl>");
        foreach (var (path, what) in Pages) html.Append(CultureInfo.InvariantCulture, $"<dt><a href=\"{WebUtility.HtmlEncode(path)}\">{WebUtility.HtmlEncode(path)}</a></dt><dd>{WebUtility.HtmlEncode(what)}</dd>");
        html.Append("</dl><h2>Users</h2><dl>");
        foreach (var user in users.Users) html.Append(CultureInfo.InvariantCulture, $"<dt><code>Bearer dev:{user.Name}</code></dt><dd>{WebUtility.HtmlEncode(user.Role)}</dd>");
        return Results.Content(html.Append("</dl></main></body></html>").ToString(), "text/html; charset=utf-8");
    }

    private static async Task<IResult> SetClock(HttpRequest request, EmulatorClock clock, DueWork work)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body);
            var runs = work.Move(body.RootElement.GetProperty("now").GetDateTimeOffset(), request.HttpContext.RequestAborted);
            return Results.Json(new { now = clock.GetUtcNow().UtcDateTime, runs });
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            return Results.Json(new { error = "Send the time as {\"now\": \"2026-05-31T14:00:00Z\"}." }, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Backup(Organization organization)
    {
        var copy = Path.Combine(Path.GetTempPath(), $"emulator-backup-{Guid.NewGuid():N}.db");
        organization.Backup(copy);
        var stream = new FileStream(copy, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        return Results.File(stream, "application/vnd.sqlite3", "organization.db");
    }
}
