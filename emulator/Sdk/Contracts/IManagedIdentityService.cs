using System;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Gets tokens for the plug-in's managed identity.</summary>
public interface IManagedIdentityService
{
    string AcquireToken(IEnumerable<string> scopes);

    string AcquireToken(Guid managedIdentityId, IEnumerable<string> scopes);
}
