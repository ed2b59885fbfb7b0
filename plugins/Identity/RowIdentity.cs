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
    private const string Digits = "0123456789abcdef";

    [ThreadStatic]
    private static SHA256? hasher;

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
        for (var i = 0; i < bytes.Length; i++) bytes[i] = (byte)((Value(key[i * 2]) << 4) | Value(key[(i * 2) + 1]));
        return IdOf(bytes);
    }

    /// <summary>The alternate key of a row that may have been made by hand; null where it says too little.</summary>
    public static string? KeyOf(string table, int? network, string? externalId) => network is null || string.IsNullOrEmpty(externalId) ? null : Of(table, network.Value, externalId!).Key;

    /// <summary>A SHA-256 of a text as 64 lower hex digits.</summary>
    public static string HashText(string text) => Hex(Hash(text));

    /// <summary>The primary key that a hash makes: its first 16 bytes, in the order of its text (Guid's constructor from bytes would read the first ones as little-endian numbers).</summary>
    public static Guid IdOf(byte[] hash) => new(
        (hash[0] << 24) | (hash[1] << 16) | (hash[2] << 8) | hash[3],
        (short)((hash[4] << 8) | hash[5]),
        (short)((((hash[6] & 0x0F) | 0x80) << 8) | hash[7]),
        (byte)((hash[8] & 0x3F) | 0x80),
        hash[9],
        hash[10],
        hash[11],
        hash[12],
        hash[13],
        hash[14],
        hash[15]);

    // Making one costs half as much as hashing, and no two threads may share it. It keeps nothing of what it hashed.
    private static byte[] Hash(string text) => (hasher ??= SHA256.Create()).ComputeHash(Encoding.UTF8.GetBytes(text));

    // Formatting byte by byte would make 32 texts of each hash, and a batch has hundreds.
    private static string Hex(byte[] bytes)
    {
        var text = new char[bytes.Length * 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[i * 2] = Digits[bytes[i] >> 4];
            text[(i * 2) + 1] = Digits[bytes[i] & 0x0F];
        }

        return new string(text);
    }

    private static int Value(char digit) => Digits.IndexOf(digit) is var value and >= 0 ? value : throw new FormatException($"'{digit}' is no hexadecimal digit in lower case.");
}
