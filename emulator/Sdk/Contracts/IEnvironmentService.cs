using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Where the environment runs.</summary>
public interface IEnvironmentService
{
    Uri AzureAuthorityHost { get; }

    string Geo { get; }

    string AzureRegionName { get; }
}
