using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>RetrieveVersion: the version of the platform that the emulator follows.</summary>
internal sealed class RetrieveVersionMessage : Message
{
    private const string Version = "9.2.26034.176";

    public override string Name => "RetrieveVersion";

    public override bool IsTransactional => false;

    public override void Prepare(Operation operation)
    {
    }

    public override void Execute(Operation operation) => operation.Output["Version"] = Version;
}
