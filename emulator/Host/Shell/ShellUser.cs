using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Who looks at a page, over the organization as it is now.</summary>
internal sealed class ShellUser(Organization organization, Guid id)
{
    public Guid Id => id;

    public MetadataModel Model { get; } = organization.Model;

    public UserRights Rights { get; } = new(organization, id);

    /// <summary>Forms, views and apps are configuration, which the platform shows by its own rules, not by the table privileges of who looks.</summary>
    public IOrganizationService Configuration { get; } = organization.ServiceFor(organization.SystemUserId);
}
