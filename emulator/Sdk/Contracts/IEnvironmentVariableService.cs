namespace Microsoft.Xrm.Sdk;

/// <summary>Reads environment variables by schema name.</summary>
public interface IEnvironmentVariableService
{
    string RetrieveEnvironmentVariableValue(string environmentVariableSchemaName);
}
