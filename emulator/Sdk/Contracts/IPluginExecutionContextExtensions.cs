namespace Microsoft.Xrm.Sdk;

/// <summary>How a step stands to the transaction of its message. The odd name is the official one.</summary>
public static class IPluginExecutionContextExtensions
{
    /// <summary>A shared variable that the platform sets for its own steps only; for others this fails.</summary>
    public static bool IsAutoTransact(this IPluginExecutionContext context) =>
        (bool)context.SharedVariables["IsAutoTransact"];

    /// <summary>PreOperation, the main operation and PostOperation.</summary>
    public static bool IsWithinMainTransaction(this IPluginExecutionContext context) =>
        context.Stage is >= 20 and <= 40;
}
