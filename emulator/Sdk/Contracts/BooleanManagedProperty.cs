using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A managed property that is on or off.</summary>
[DataContract(Name = "BooleanManagedProperty", Namespace = Xmlns.Contracts2011)]
public sealed class BooleanManagedProperty : ManagedProperty<bool>
{
    public BooleanManagedProperty()
    {
    }

    public BooleanManagedProperty(bool value) => Value = value;
}
