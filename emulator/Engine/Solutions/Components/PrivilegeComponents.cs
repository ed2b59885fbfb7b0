using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>The platform makes privileges for every table that a solution brings; a solution can't bring any itself.</summary>
internal sealed class PrivilegeComponents : ComponentHandler
{
    public override void Import(ImportContext context)
    {
        var tables = Collection(context, "Entities").Select(e => context.Model.Find(Value(e, "Name").ToLowerInvariant())).OfType<Metadata.Table>().ToList();
        // Those that belong to no table come with the users.
        var further = tables.Any(t => t.Name == "systemuser") ? PrivilegeNames.WithoutTable : [];
        var rights = tables.SelectMany(t => PrivilegeNames.Rights(t).Select(r => (Name: PrivilegeNames.Of(t, r)!, Right: r))).DistinctBy(p => p.Name).Concat(further.Select(n => (Name: n, Right: default(AccessRight))));
        foreach (var (name, right) in rights) context.Put("privilege", StableId.For("privilege", name), new() { ["name"] = name, ["accessright"] = (int)right, ["canbebasic"] = true, ["canbelocal"] = true, ["canbedeep"] = true, ["canbeglobal"] = true });
    }
}
