namespace System.ServiceModel;

/// <summary>Marks a method as an operation of its service.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OperationContractAttribute : Attribute
{
}
