using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>Messages that steps are registered on.</summary>
internal static class SdkMessages
{
    /// <summary>Messages of the platform whose ids are the same in every organization.</summary>
    private static readonly Dictionary<Guid, string> Known = new()
    {
        [new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Create",
        [new("20bebb1b-ea3e-db11-86a7-000a3a5473e8")] = "Update",
        [new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Delete",
        [new("dbbdbb1b-ea3e-db11-86a7-000a3a5473e8")] = "Merge",
    };

    /// <summary>The name of a message of the platform; null where the emulator does not know that id.</summary>
    public static string? NameOf(string? id) => Guid.TryParse(id, out var known) ? Known.GetValueOrDefault(known) : null;

    /// <summary>The row of a message that is there by name: one that the emulator carries out, or a Custom API. Null for others.</summary>
    public static Guid? Find(ImportContext context, string name)
    {
        if (context.Organization.Messages.Raises(name)) return Ensure(context, name);
        var id = StableId.For("sdkmessage", name);
        return Rows.Exists(context.Connection, context.Model.Table("sdkmessage"), id) ? id : null;
    }

    /// <summary>The row of a message by id; null where the emulator does not know that id.</summary>
    public static Guid? Ensure(ImportContext context, Guid id)
    {
        if (!Known.TryGetValue(id, out var name)) return Rows.Exists(context.Connection, context.Model.Table("sdkmessage"), id) ? id : null;
        context.Put("sdkmessage", id, new() { ["name"] = name, ["isprivate"] = false });
        return id;
    }

    /// <summary>The row of a message by name.</summary>
    public static Guid Ensure(ImportContext context, string name)
    {
        var id = Known.FirstOrDefault(k => k.Value == name).Key;
        if (id == Guid.Empty) id = StableId.For("sdkmessage", name);
        context.Put("sdkmessage", id, new() { ["name"] = name, ["isprivate"] = false });
        return id;
    }
}
