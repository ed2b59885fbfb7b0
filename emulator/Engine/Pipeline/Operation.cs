using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>One message under way, from outside or from a plug-in.</summary>
internal sealed class Operation(Session session, OrganizationRequest request, Caller caller, Guid initiatingUserId, PluginContext? calledFrom)
{
    /// <summary>The platform's limit for messages that set off each other (…/iexecutioncontext.depth).</summary>
    public const int DeepestCall = 8;

    public Session Session { get; } = session;

    public OrganizationRequest Request { get; } = request;

    /// <summary>On whose rights it runs.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>Who sent the outermost request.</summary>
    public Guid InitiatingUserId { get; } = initiatingUserId;

    /// <summary>The step that sent it; null for a request from outside.</summary>
    public PluginContext? CalledFrom { get; } = calledFrom;

    public int Depth { get; init; } = (calledFrom?.Depth ?? 0) + 1;

    public Guid OperationId { get; init; } = Guid.NewGuid();

    /// <summary>When it began; a job runs later.</summary>
    public DateTime CreatedOn { get; init; } = session.Now;

    /// <summary>Of a part, the message that was sent: PreValidation saw that one.</summary>
    public Operation? Whole { get; init; }

    /// <summary>Of a message for many rows, one operation a row, in the order of the Targets.</summary>
    public IReadOnlyList<Operation> Rows { get; set; } = [];

    public string MessageName => Request.RequestName;

    /// <summary>The table that the message is about; null where it is about none.</summary>
    public Table? Table { get; set; }

    /// <summary>The row that the message is about; empty where it is about none.</summary>
    public Guid Id { get; set; }

    public ParameterCollection Input => Request.Parameters;

    public ParameterCollection Output { get; } = [];

    /// <summary>The context of PreValidation, which is the parent of those of later stages.</summary>
    public PluginContext Outside => field ??= Whole?.Outside ?? new PluginContext(this, (int)PipelineStage.PreValidation, null, CalledFrom, Caller.UserId);

    /// <summary>The steps that do not run: the caller asked for that.</summary>
    public Bypassed Bypassed { get; set; } = Bypassed.None;

    /// <summary>Variables of PreValidation; later stages see them through their parent context.</summary>
    public ParameterCollection EarlyVariables { get; } = [];

    /// <summary>Variables of PreOperation and PostOperation.</summary>
    public ParameterCollection Variables { get; } = [];

    /// <summary>The row as it was before the main operation, with what images and the operation itself need.</summary>
    public Entity? Before { get; set; }

    /// <summary>Of Merge, the row that goes as it was.</summary>
    public Entity? OtherBefore { get; set; }

    /// <summary>The message for many rows around this one, where steps are registered on it.</summary>
    public Operation? Bulk { get; set; }

    public MetadataModel Model => Session.Model;

    public Table RequiredTable => Table ?? throw new InvalidOperationException($"The message {MessageName} has no table.");
}
