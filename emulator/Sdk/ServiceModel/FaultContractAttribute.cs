namespace System.ServiceModel;

/// <summary>Names a detail type that an operation's fault may carry.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class FaultContractAttribute : Attribute
{
    public FaultContractAttribute(Type detailType) => DetailType = detailType;

    public Type DetailType { get; }
}
