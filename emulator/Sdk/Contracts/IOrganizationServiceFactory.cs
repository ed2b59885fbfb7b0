using System;

namespace Microsoft.Xrm.Sdk;

/// <summary>Hands out the organization service of a user; of the system for null.</summary>
public interface IOrganizationServiceFactory
{
    IOrganizationService CreateOrganizationService(Guid? userId);
}
