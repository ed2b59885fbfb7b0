using System.Security.Cryptography;
using System.Text;

namespace SocialExtension.Emulator.Solutions;

/// <summary>Ids of components that solutions do not give one: the same from import to import.</summary>
internal static class StableId
{
    public static Guid For(params string[] parts)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
