using System;

namespace SocialExtension.Plugins.Bridge;

/// <summary>The ids of native posts and profiles as ids of activities, which are absolute. A post's own id, what it answers and its thread are named alike, so that they meet.</summary>
internal static class NativeIds
{
    /// <summary>A post by the id that its tool gave it; by its row where it gave none.</summary>
    public static string Post(int community, string? id, Guid row) => Named(community, "post", id) ?? Row(row);

    /// <summary>A post that another names; null where it names none.</summary>
    public static string? Named(int community, string? id) => Named(community, "post", id);

    /// <summary>A profile by its address, which other sources of posts name it by, too; else by its id, else by its row.</summary>
    public static string Profile(int community, string? link, string? id, Guid row) =>
        IsWeb(link) ? link!.Trim() : Named(community, "profile", id) ?? Row(row);

    public static string Row(Guid row) => $"urn:uuid:{row:D}";

    public static bool IsWeb(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    private static string? Named(int community, string kind, string? id) => string.IsNullOrWhiteSpace(id) ? null : $"urn:socialextension:native:{community}:{kind}:{Uri.EscapeDataString(id!.Trim())}";
}
