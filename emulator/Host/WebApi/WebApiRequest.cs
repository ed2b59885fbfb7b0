using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>One request to the Web API: who calls, on what, with which preferences.</summary>
internal sealed class WebApiRequest(HttpContext context, Organization organization, Guid userId, string version)
{
    public HttpContext Http { get; } = context;

    public Organization Organization { get; } = organization;

    public MetadataModel Model => Organization.Model;

    public IOrganizationService Service { get; } = organization.ServiceFor(userId);

    public Preferences Prefer { get; } = Preferences.Read(context.Request);

    /// <summary>The address of the Web API, with the version that the caller used, without a slash at the end.</summary>
    public string Root { get; } = $"{context.Request.Scheme}://{context.Request.Host}/api/data/{version}";

    public CancellationToken Aborted => Http.RequestAborted;

    /// <summary>The query options by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; } = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());

    /// <summary>What stands behind the entity set in @odata.context: the selected columns in parentheses.</summary>
    public string Selected => Options.TryGetValue("$select", out var names) ? $"({names.Replace(" ", "", StringComparison.Ordinal)})" : "";

    /// <summary>Where a row stands.</summary>
    public string AddressOf(Table table, Guid id) => $"{Root}/{table.EntitySet}({id})";
}
