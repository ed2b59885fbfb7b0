using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Also reads authority and resource off a challenge.</summary>
public interface IAssemblyAuthenticationContext2 : IAssemblyAuthenticationContext
{
    bool ResolveAuthorityAndResourceFromChallengeUri(Uri aadChallengeUri, out string authority, out string resource);
}
