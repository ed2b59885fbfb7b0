using System;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Computed keys of rows that come from a network: a name-based UUID (RFC 9562, version 8, over SHA-256) of table, network and
/// external id. The same post has the same row wherever, whenever and however often it arrives.
/// </summary>
internal sealed class RowIdentity
{
    private RowIdentity(Guid id, string key)
    {
        Id = id;
        Key = key;
    }

    /// <summary>The primary key: the first 16 bytes of the hash, marked as version 8.</summary>
    public Guid Id { get; }

    /// <summary>All 32 bytes in lower hex: the alternate key.</summary>
    public string Key { get; }

    /// <summary>The keys of a row.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="network">The network's choice value.</param>
    /// <param name="externalId">The id that the network gives, exactly as given; of a conversation, its root's.</param>
    public static RowIdentity Of(string table, int network, string externalId)
    {
        var hash = Hash(table + "\n" + network.ToString(CultureInfo.InvariantCulture) + "\n" + externalId);
        return new RowIdentity(IdOf(hash), Hex(hash));
    }

    /// <summary>The primary key of the row whose alternate key it is.</summary>
    public static Guid IdOf(string key)
    {
        var bytes = new byte[16];
        for (var i = 0; i < bytes.Length; i++) bytes[i] = byte.Parse(key.Substring(i * 2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return IdOf(bytes);
    }

    /// <summary>The alternate key of a row that may have been made by hand; null where it says too little.</summary>
    public static string? KeyOf(string table, int? network, string? externalId) => network is null || string.IsNullOrEmpty(externalId) ? null : Of(table, network.Value, externalId!).Key;

    /// <summary>A SHA-256 of a text as 64 lower hex digits.</summary>
    public static string HashText(string text) => Hex(Hash(text));

    private static Guid IdOf(byte[] hash)
    {
        var marked = (byte[])hash.Clone();
        marked[6] = (byte)((marked[6] & 0x0F) | 0x80);
        marked[8] = (byte)((marked[8] & 0x3F) | 0x80);
        // Guid's own constructor would read the first bytes as little-endian numbers; the text keeps their order.
        return Guid.ParseExact(Hex(marked).Substring(0, 32), "N");
    }

    private static byte[] Hash(string text)
    {
        using var sha = SHA256.Create();
        return sha.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    private static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var b in bytes) text.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
