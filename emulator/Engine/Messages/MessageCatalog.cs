using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>Every message that the emulator carries out: its own, and those that solutions bring.</summary>
internal sealed class MessageCatalog(Organization organization)
{
    private readonly Dictionary<string, Message> own = new Message[]
    {
        new CreateMessage(), new RetrieveMessage(), new UpdateMessage(), new DeleteMessage(), new RetrieveMultipleMessage(), new UpsertMessage(),
        new AssociateMessage(), new DisassociateMessage(), new WhoAmIMessage(), new RetrieveVersionMessage(),
        new CreateMultipleMessage(), new UpdateMultipleMessage(), new UpsertMultipleMessage(), new ExecuteMultipleMessage(), new ExecuteTransactionMessage(),
        new AssignMessage(), new SetStateMessage(),
        new ImportSolutionMessage(), new ImportSolutionAsyncMessage(), new ExportSolutionMessage(), new MergeMessage(), new AddToQueueMessage(), new PickFromQueueMessage(), new ReleaseToQueueMessage(), new RemoveFromQueueMessage(), new SendAppNotificationMessage(),
        new GrantAccessMessage(), new ModifyAccessMessage(), new RevokeAccessMessage(), new RetrievePrincipalAccessMessage(), new RetrieveSharedPrincipalsMessage(),
        new RetrieveEntityMessage(), new RetrieveAllEntitiesMessage(), new RetrieveAttributeMessage(), new RetrieveRelationshipMessage(), new RetrieveOptionSetMessage(), new RetrieveAllOptionSetsMessage(), new RetrieveMetadataChangesMessage(),
    }.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>Messages that only pass on to others and raise no event of their own.</summary>
    private static readonly HashSet<string> Silent = ["Upsert", "UpsertMultiple", "ExecuteMultiple", "ExecuteTransaction", "RetrieveVersion", "ImportSolution", "ImportSolutionAsync", "ExportSolution", "RetrieveEntity", "RetrieveAllEntities", "RetrieveAttribute", "RetrieveRelationship", "RetrieveOptionSet", "RetrieveAllOptionSets", "RetrieveMetadataChanges"];

    /// <summary>Whether steps can be registered on a message of the platform.</summary>
    public bool Raises(string name) => own.ContainsKey(name) && !Silent.Contains(name);

    /// <summary>A message of the platform.</summary>
    public Message Named(string name) => own[name];

    public Message For(Operation operation) =>
        own.GetValueOrDefault(operation.MessageName)
        ?? (organization.Registrations.FindApi(operation.MessageName) is { } api ? new CustomApiMessage(api) : throw organization.Unsupported.Message(operation.MessageName));
}
