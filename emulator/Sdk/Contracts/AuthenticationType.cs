namespace Microsoft.Xrm.Sdk;

/// <summary>How an assembly proves who it is.</summary>
public enum AuthenticationType
{
    ClientCredential = 0,
    ClientAssertionCertificate = 1,
    ClientAssertionCertificateWithX5c = 2,
    ManagedIdentity = 3,
}
