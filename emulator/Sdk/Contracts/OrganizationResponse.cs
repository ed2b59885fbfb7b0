using System.Runtime.CompilerServices;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a message answers, by parameter name.</summary>
[DataContract(Name = "OrganizationResponse", Namespace = Xmlns.Contracts2011)]
public class OrganizationResponse : IExtensibleDataObject
{
    [DataMember]
    public string ResponseName { get; set; }

    [DataMember]
    public ParameterCollection Results
    {
        get => field ??= new ParameterCollection();
        set;
    }

    public ExtensionDataObject ExtensionData { get; set; }

    public object this[string parameterName]
    {
        get => Results[parameterName];
        set => Results[parameterName] = value;
    }

    /// <summary>The result that is named like the calling property.</summary>
    internal T Get<T>([CallerMemberName] string name = null) => Results.GetOrDefault<T>(name);
}
