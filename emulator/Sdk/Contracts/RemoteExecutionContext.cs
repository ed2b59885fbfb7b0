using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The execution context as a service endpoint receives it.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
[KnownType(nameof(GetKnownParameterTypes))]
public sealed class RemoteExecutionContext : IPluginExecutionContext, IExtensibleDataObject
{
    [DataMember]
    public int Mode { get; set; }

    [DataMember]
    public int IsolationMode { get; set; }

    [DataMember]
    public int Depth { get; set; }

    [DataMember]
    public int Stage { get; set; }

    [DataMember]
    public string MessageName { get; set; }

    [DataMember]
    public string PrimaryEntityName { get; set; }

    [DataMember]
    public Guid PrimaryEntityId { get; set; }

    [DataMember]
    public string SecondaryEntityName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection InputParameters
    {
        get => field ??= new ParameterCollection();
        private set;
    }

    [DataMember]
    public ParameterCollection OutputParameters
    {
        get => field ??= new ParameterCollection();
        private set;
    }

    [DataMember]
    public ParameterCollection SharedVariables
    {
        get => field ??= new ParameterCollection();
        private set;
    }

    [DataMember]
    public EntityImageCollection PreEntityImages
    {
        get => field ??= new EntityImageCollection();
        private set;
    }

    [DataMember]
    public EntityImageCollection PostEntityImages
    {
        get => field ??= new EntityImageCollection();
        private set;
    }

    [DataMember]
    public RemoteExecutionContext ParentContext { get; set; }

    [DataMember]
    public EntityReference OwningExtension { get; set; }

    [DataMember]
    public Guid UserId { get; set; }

    [DataMember]
    public Guid InitiatingUserId { get; set; }

    [DataMember(IsRequired = false)]
    public Guid UserAzureActiveDirectoryObjectId { get; set; }

    [DataMember(IsRequired = false)]
    public Guid InitiatingUserAzureActiveDirectoryObjectId { get; set; }

    [DataMember(IsRequired = false)]
    public string InitiatingUserAgent { get; set; }

    [DataMember]
    public Guid BusinessUnitId { get; set; }

    [DataMember]
    public Guid OrganizationId { get; set; }

    [DataMember]
    public string OrganizationName { get; set; }

    [DataMember]
    public Guid CorrelationId { get; set; }

    [DataMember]
    public Guid OperationId { get; set; }

    [DataMember]
    public DateTime OperationCreatedOn { get; set; }

    [DataMember]
    public bool IsInTransaction { get; set; }

    [DataMember]
    public bool IsExecutingOffline { get; set; }

    [DataMember]
    public bool IsOfflinePlayback { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    IPluginExecutionContext IPluginExecutionContext.ParentContext => ParentContext;

    private static IEnumerable<Type> GetKnownParameterTypes() => KnownTypes.ParameterValues;
}
