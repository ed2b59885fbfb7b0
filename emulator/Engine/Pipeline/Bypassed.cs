namespace SocialExtension.Emulator.Pipeline;

/// <summary>Steps that a request leaves out (learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic).</summary>
internal sealed record Bypassed(bool Synchronous, bool Asynchronous, IReadOnlySet<Guid> Steps)
{
    public static Bypassed None { get; } = new(false, false, new HashSet<Guid>());

    public bool Includes(Step step) => (step.IsAsynchronous ? Asynchronous : Synchronous) || Steps.Contains(step.Id);
}
