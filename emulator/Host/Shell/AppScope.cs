namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Which forms and views an app has. Where it lists none of a table, it has all; pages without an app have all.</summary>
internal sealed class AppScope(IReadOnlySet<Guid> components)
{
    public static readonly AppScope None = new(new HashSet<Guid>());

    /// <summary>Those of a table's forms or views that the app has.</summary>
    public List<T> Pick<T>(List<T> all, Func<T, Guid> idOf)
    {
        var listed = all.Where(c => components.Contains(idOf(c))).ToList();
        return listed.Count > 0 ? listed : all;
    }
}
