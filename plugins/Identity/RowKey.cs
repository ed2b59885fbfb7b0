using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>Keeps the alternate key of a row that was made by hand in step with the columns that it is computed from.</summary>
internal static class RowKey
{
    public static void Keep(Invocation invocation, string network, string externalId, string key)
    {
        var target = invocation.Target;
        if (target.Contains(key)) return;
        var before = invocation.Context.MessageName == "Update" ? invocation.PreImage : null;
        var of = Value(target, before, network) as OptionSetValue;
        var id = Value(target, before, externalId) as string;
        if (of is not null && !string.IsNullOrEmpty(id)) target[key] = RowIdentity.Of(target.LogicalName, of.Value, id!).Key;
        else if (before is not null) target[key] = null;
    }

    private static object? Value(Entity target, Entity? before, string column) =>
        target.Contains(column) ? target[column] : before is not null && before.Contains(column) ? before[column] : null;
}
