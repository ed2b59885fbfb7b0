using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Sample;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>
/// The model-driven look-alike. Its pages know who is there by a same-site cookie that serves them alone: the Web API asks for a token.
/// </summary>
internal static class ShellEndpoints
{
    private const string UserCookie = "emulator_user";

    public static void MapShell(this WebApplication app)
    {
        app.MapGet("/main.aspx", () => Page());
        app.MapGet("/emulator/shell/session", Session);
        app.MapPost("/emulator/shell/session", PickUser);
        app.MapShellMetadata();
        foreach (var file in ShellAssets.Names) app.MapGet($"/emulator/shell/{file}", () => Asset(file));
        app.MapGet("/favicon.ico", () => Asset("icon.svg"));
        app.MapGet("/WebResources/{**name}", WebResource);
    }

    /// <summary>The user whom the cookie names; the first one where it names nobody.</summary>
    public static string UserOf(HttpRequest request, SampleUsers users) => request.Cookies[UserCookie] is { } name && users.ByName(name) is not null ? name : SampleUsers.First;

    private static IResult Page() => Results.Stream(ShellAssets.Open("main.html")!, "text/html; charset=utf-8");

    private static IResult Asset(string file)
    {
        if (ShellAssets.Open(file) is not { } stream) return Results.NotFound();
        new FileExtensionContentTypeProvider().TryGetContentType(file, out var type);
        return Results.Stream(stream, type);
    }

    private static IResult Session(HttpRequest request, SampleUsers users, Organization organization)
    {
        var name = UserOf(request, users);
        return Results.Json(new { user = name, userId = users[name], token = $"dev:{name}", users = users.Users.Select(u => new { u.Name, u.Role }), organization = organization.Name, organizationId = organization.Id });
    }

    private static IResult PickUser(string user, HttpResponse response, SampleUsers users)
    {
        if (users.ByName(user) is null) return Results.BadRequest();
        response.Cookies.Append(UserCookie, user.ToLowerInvariant(), new CookieOptions { SameSite = SameSiteMode.Strict, HttpOnly = true, Path = "/" });
        return Results.NoContent();
    }

    /// <summary>A web resource, as the zip brought it. Any user of the organization may load them, as on the platform.</summary>
    private static IResult WebResource(string name, Organization organization)
    {
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet("content", "webresourcetype"), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        var found = organization.ServiceFor(organization.SystemUserId).RetrieveMultiple(query).Entities.FirstOrDefault();
        if (found is null) return Results.NotFound();
        return Results.Bytes(Convert.FromBase64String(found.GetAttributeValue<string>("content")), WebResourceTypes.ContentType(found.GetAttributeValue<OptionSetValue>("webresourcetype").Value));
    }
}
