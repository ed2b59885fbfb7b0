using System;
using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A message by name with its parameters; how a Custom API is called.</summary>
[DataContract(Name = "OrganizationRequest", Namespace = Xmlns.Contracts2011)]
public class OrganizationRequest : IExtensibleDataObject
{
    public OrganizationRequest()
    {
    }

    public OrganizationRequest(string requestName) => RequestName = requestName;

    [DataMember]
    public string RequestName { get; set; }

    [DataMember]
    public Guid? RequestId { get; set; }

    [DataMember]
    public ParameterCollection Parameters
    {
        get => field ??= new ParameterCollection();
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Parameters[parameterName];
        set => Parameters[parameterName] = value;
    }

    /// <summary>The parameter that is named like the calling property.</summary>
    internal T Get<T>([CallerMemberName] string name = null) => Parameters.GetOrDefault<T>(name);

    /// <summary>A message sets its required parameters when it is made, so that they are there, if only as null.</summary>
    internal void Set(object value, [CallerMemberName] string name = null) => Parameters[name] = value;
}
