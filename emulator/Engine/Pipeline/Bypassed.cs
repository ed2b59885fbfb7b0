namespace SocialExtension.Emulator.Pipeline;

/// <summary>Steps that a request leaves out (learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic).</summary>
[Flags]
internal enum Bypassed
{
    None = 0,
    Synchronous = 1,
    Asynchronous = 2,
}
