using System.Security.Cryptography;
using System.Text;

namespace SocialExtension.Packing.Declarations;

/// <summary>Ids that stay the same from build to build: a name-based UUID (RFC 9562, version 8, over SHA-256).</summary>
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
