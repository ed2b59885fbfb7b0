namespace Microsoft.Xrm.Sdk;

/// <summary>Gets tokens in the name of the plug-in assembly.</summary>
public interface IAssemblyAuthenticationContext
{
    string AcquireToken(string authority, string resource, AuthenticationType authenticationType);
}
