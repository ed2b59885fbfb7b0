namespace Microsoft.Xrm.Sdk;

/// <summary>How the platform goes on after a plug-in throws.</summary>
public enum OperationStatus
{
    Failed = 0,
    Canceled = 1,
    Retry = 2,
    Suspended = 3,
    Succeeded = 4,
}
