namespace SocialExtension.Emulator.Security;

/// <summary>What a privilege allows.</summary>
public enum AccessRight
{
    Read = 1,
    Write = 2,
    Append = 4,
    AppendTo = 16,
    Create = 32,
    Delete = 65536,
    Share = 262144,
    Assign = 524288,
}
