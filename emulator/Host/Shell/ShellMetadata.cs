using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Sample;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>What the shell's pages are drawn from: apps, tables, forms and views, as the user who looks at them may see them.</summary>
internal static class ShellMetadata
{
    private static readonly Dictionary<string, int> FormKinds = new() { ["main"] = FormTypes.Main, ["quickview"] = FormTypes.QuickView, ["quickcreate"] = FormTypes.QuickCreate, ["card"] = FormTypes.Card };

    public static void MapShellMetadata(this WebApplication app)
    {
        app.MapGet("/emulator/shell/apps", (HttpContext http, SampleUsers users, Organization organization) => Answer(http, users, organization, user => new AppReader(user).All()));
        app.MapGet("/emulator/shell/app", (HttpContext http, string appname, SampleUsers users, Organization organization) => Answer(http, users, organization, user => new AppReader(user).Read(appname)));
        app.MapGet("/emulator/shell/table", (HttpContext http, string etn, SampleUsers users, Organization organization) => Answer(http, users, organization, user => new TableReader(user).Read(user.Model.Table(etn))));
        app.MapGet("/emulator/shell/form", (HttpContext http, string etn, Guid? formid, string? type, string? appname, SampleUsers users, Organization organization) =>
            Answer(http, users, organization, user => new FormReader(user, new AppReader(user).Scope(appname)).Read(etn, formid, FormKind(type))));
        app.MapGet("/emulator/shell/views", (HttpContext http, string etn, Guid? viewid, string? appname, SampleUsers users, Organization organization) =>
            Answer(http, users, organization, user => new ViewReader(user, new AppReader(user).Scope(appname)).Read(etn, viewid)));
        app.MapGet("/emulator/shell/rights", (HttpContext http, string etn, Guid id, SampleUsers users, Organization organization) => Answer(http, users, organization, user => Rights(user, etn, id)));
    }

    private static int FormKind(string? type) => FormKinds.TryGetValue(type ?? "main", out var kind) ? kind : throw Fault.InvalidArgument($"There are no forms of the type '{type}'; there are {string.Join(", ", FormKinds.Keys)}.");

    private static TableRights Rights(ShellUser user, string etn, Guid id)
    {
        var table = user.Model.Table(etn);
        bool May(AccessRight right) => user.Rights.May(table, right, id);
        return new TableRights(user.Rights.May(table, AccessRight.Create), May(AccessRight.Read), May(AccessRight.Write), May(AccessRight.Delete));
    }

    private static Task<IResult> Answer<T>(HttpContext context, SampleUsers users, Organization organization, Func<ShellUser, T> read) =>
        ShellAnswer.Of(context, () => read(new ShellUser(organization, users[ShellEndpoints.UserOf(context.Request, users)])));
}
