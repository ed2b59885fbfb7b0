using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>The main operation of a message. One class a message; the instances hold no state.</summary>
internal abstract class Message
{
    public abstract string Name { get; }

    /// <summary>Whether the stages after PreValidation run in the transaction; not so for one that only passes on to another message.</summary>
    public virtual bool IsTransactional => true;

    /// <summary>The message that does the same for many rows; null where there is none.</summary>
    public virtual string? Bulk => null;

    /// <summary>Finds out what the request is about and refuses what is malformed, before any step runs.</summary>
    public abstract void Prepare(Operation operation);

    /// <summary>Demands what the caller needs, as far as that can be known before the main operation.</summary>
    public virtual void Check(Operation operation)
    {
    }

    public abstract void Execute(Operation operation);

    /// <summary>What is carried out after PreValidation, one after the other: as a rule the message itself.</summary>
    public virtual IEnumerable<Operation> Parts(Operation operation) => [operation];

    /// <summary>The columns that the request changes: steps may listen to some only.</summary>
    public virtual IEnumerable<string> Changed(Operation operation) => [];

    /// <summary>The answer, in the class that the SDK has for it: callers cast to it.</summary>
    public OrganizationResponse Respond(Operation operation)
    {
        var response = (OrganizationResponse)Activator.CreateInstance(ResponseTypes.Of(Name))!;
        response.ResponseName = Name;
        response.Results = operation.Output;
        return response;
    }

    /// <summary>The same request in another shape: as deep as the message itself.</summary>
    public static OrganizationResponse PassOn(Operation operation, OrganizationRequest request)
    {
        if (operation.Variables.TryGetValue(OptionalParameters.Tag, out object tag)) request[OptionalParameters.Tag] = tag;
        return operation.Session.Organization.Pipeline.Run(new Operation(operation.Session, request, operation.Caller, operation.InitiatingUserId, operation.CalledFrom) { Bypassed = operation.Bypassed });
    }

    protected static T Required<T>(Operation operation, string name)
        where T : class => operation.Input.TryGetValue(name, out object value) && value is T typed
        ? typed
        : throw Fault.InvalidArgument($"Required field '{name}' is missing in the request {operation.MessageName}.");

    /// <summary>The row that a reference names, be it by id or by an alternate key.</summary>
    protected static void Aim(Operation operation, string table, Guid id, KeyAttributeCollection? keys)
    {
        operation.Table = operation.Model.Table(table);
        operation.Id = id != Guid.Empty || keys is not { Count: > 0 } ? id : KeyLookup.Find(operation.Session, operation.Table, keys) ?? throw Fault.Of(FaultCode.KeyNotFound, $"A record with the specified key values does not exist in {table} entity");
    }

    protected static Column Column(Table table, string name) => MetadataModel.Column(table, name);
}
