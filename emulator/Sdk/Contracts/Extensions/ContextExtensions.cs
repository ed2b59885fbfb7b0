namespace Microsoft.Xrm.Sdk.Extensions;

/// <summary>Reads input parameters.</summary>
public static class ContextExtensions
{
    /// <summary>Default when the parameter is absent, null or of another type.</summary>
    public static T InputParameterOrDefault<T>(this IPluginExecutionContext context, string parameterName) =>
        context.InputParameters.TryGetValue<T>(parameterName, out var value) ? value : default;
}
