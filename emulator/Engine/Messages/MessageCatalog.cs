using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>Every message that the emulator carries out: its own, and those that solutions bring.</summary>
internal sealed class MessageCatalog(Organization organization)
{
    private readonly Dictionary<string, Message> own = new Message[]
    {
        new CreateMessage(), new RetrieveMessage(), new UpdateMessage(), new DeleteMessage(), new RetrieveMultipleMessage(), new UpsertMessage(),
        new AssociateMessage(), new DisassociateMessage(), new WhoAmIMessage(),
    }.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Whether steps can be registered on a message of the platform. Upsert has no event of its own.</summary>
    public bool Raises(string name) => own.ContainsKey(name) && name != "Upsert";

    public Message For(Operation operation) =>
        own.GetValueOrDefault(operation.MessageName)
        ?? (organization.Registrations.FindApi(operation.MessageName) is { } api ? new CustomApiMessage(api) : throw organization.Unsupported.Message(operation.MessageName));
}
