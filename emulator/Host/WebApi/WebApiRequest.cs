using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>One request to the Web API, by itself or in a batch: on whose rights, on what, with which preferences.</summary>
internal sealed class WebApiRequest(HttpContext context, Organization organization, IOrganizationService service, string version, IReadOnlyDictionary<string, EntityReference> earlier)
{
    public HttpContext Http { get; } = context;

    public Organization Organization { get; } = organization;

    public MetadataModel Model => Organization.Model;

    public IOrganizationService Service { get; } = service;

    public Preferences Prefer { get; } = Preferences.Read(context.Request);

    /// <summary>The address of the Web API, with the version that the caller used, without a slash at the end.</summary>
    public string Root { get; } = $"{context.Request.Scheme}://{context.Request.Host}/api/data/{version}";

    public CancellationToken Aborted => Http.RequestAborted;

    public string Method => Http.Request.Method;

    /// <summary>The query options by name.</summary>
    public IReadOnlyDictionary<string, string> Options { get; } = context.Request.Query.ToDictionary(q => q.Key, q => q.Value.ToString());

    /// <summary>Those that OData defines, and the parameter aliases.</summary>
    public IReadOnlyDictionary<string, string> QueryOptions => Options.Where(o => o.Key.StartsWith('$') || o.Key.StartsWith('@')).ToDictionary(o => o.Key, o => o.Value);

    /// <summary>The row that was written; others of the same change set may speak of it by its content id.</summary>
    public EntityReference? Written { get; set; }

    /// <summary>Where a row stands.</summary>
    public string AddressOf(Table table, Guid id) => $"{Root}/{table.EntitySet}({id})";

    /// <summary>The row that a link in a body names: by its address or, in a change set, by the content id of the request that wrote it.</summary>
    public EntityReference ReadLink(string link) => link.StartsWith('$') ? Earlier(link[1..]) : RowKey.ReadLink(Model, link);

    /// <summary>The id of a row, also where it is named by an alternate key.</summary>
    public Guid IdOf(EntityReference row) =>
        row.Id != Guid.Empty ? row.Id : ((Entity)Service.Execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(false) }).Results["Entity"]).Id;

    private EntityReference Earlier(string contentId) => earlier.TryGetValue(contentId, out var row) ? row : throw Fault.Of(FaultCode.ODataRequest, $"Content-ID Reference: '${contentId}' does not exist in the batch context.");
}
