using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Other;

/// <summary>Catches a fault of the organization service and goes on, which the platform does not forgive.</summary>
public sealed class Swallows : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var factory = (IOrganizationServiceFactory)serviceProvider.GetService(typeof(IOrganizationServiceFactory))!;
        try
        {
            factory.CreateOrganizationService(null).Delete("contact", Guid.NewGuid());
        }
        catch (Exception)
        {
            // What this class is about.
        }
    }
}
