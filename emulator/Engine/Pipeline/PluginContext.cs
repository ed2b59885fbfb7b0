using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>What a plug-in sees of the message that runs it. Every property of every version is filled.</summary>
internal sealed class PluginContext(Operation operation, int stage, Step? step, IPluginExecutionContext? parent, Guid userId) : IPluginExecutionContext7
{
    private readonly Organization organization = operation.Session.Organization;

    public int Stage => stage;

    public IPluginExecutionContext ParentContext => parent!;

    public int Mode => step?.IsAsynchronous == true ? 1 : 0;

    public int IsolationMode => 2;

    public int Depth => operation.Depth;

    public string MessageName => operation.MessageName;

    public string PrimaryEntityName => operation.Table?.Name ?? "none";

    public string SecondaryEntityName => "none";

    public Guid PrimaryEntityId => operation.Id;

    public Guid? RequestId => operation.Request.RequestId ?? operation.Session.RequestId;

    public ParameterCollection InputParameters => operation.Input;

    public ParameterCollection OutputParameters => operation.Output;

    public ParameterCollection SharedVariables => stage == (int)PipelineStage.PreValidation ? operation.EarlyVariables : operation.Variables;

    public Guid UserId => userId;

    public Guid InitiatingUserId => operation.InitiatingUserId;

    public Guid BusinessUnitId => operation.Caller.BusinessUnitId;

    public Guid OrganizationId => organization.Id;

    public string OrganizationName => organization.Name;

    public EntityImageCollection PreEntityImages { get; } = [];

    public EntityImageCollection PostEntityImages { get; } = [];

    public EntityReference OwningExtension => step is null ? new EntityReference("sdkmessageprocessingstep", Guid.Empty) : new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name };

    public Guid CorrelationId => operation.Session.CorrelationId;

    public bool IsExecutingOffline => false;

    public bool IsOfflinePlayback => false;

    public bool IsInTransaction => operation.Session.InTransaction;

    public Guid OperationId => operation.OperationId;

    public DateTime OperationCreatedOn => operation.CreatedOn;

    public Guid UserAzureActiveDirectoryObjectId => userId;

    public Guid InitiatingUserAzureActiveDirectoryObjectId => operation.InitiatingUserId;

    public Guid InitiatingUserApplicationId => organization.FindCaller(operation.InitiatingUserId)?.ApplicationId ?? Guid.Empty;

    public Guid PortalsContactId => Guid.Empty;

    public bool IsPortalsClientCall => false;

    public Guid AuthenticatedUserId => operation.InitiatingUserId;

    public EntityImageCollection[] PreEntityImagesCollection { get => field ?? [PreEntityImages]; set; }

    public EntityImageCollection[] PostEntityImagesCollection { get => field ?? [PostEntityImages]; set; }

    public string InitiatingUserAgent => "";

    public string EnvironmentId => organization.Id.ToString("D");

    public Guid TenantId => organization.Id;

    public bool IsApplicationUser => operation.Caller.ApplicationId != Guid.Empty;

    internal Operation Operation => operation;

    /// <summary>The step's place among those of its stage; 0 in the main operation.</summary>
    internal int Rank => step?.Rank ?? 0;
}
