namespace SocialExtension.Emulator.Tests.Told;

/// <summary>A test that states how the emulator differs from the platform: a line of docs/emulator-differences.md.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DiffersAttribute(string how) : Attribute
{
    public string How => how;
}

/// <summary>A test that states what the platform has and the emulator has not: a line of docs/emulator-differences.md.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class MissingAttribute(string what) : Attribute
{
    public string What => what;
}
