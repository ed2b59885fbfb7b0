using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Pipeline.Jobs;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Solutions;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator;

/// <summary>
/// A Dataverse organization in one file: what a tenant's environment would be. Everything that anybody does goes through the organization
/// service of a user.
/// </summary>
public sealed class Organization : IDisposable
{
    /// <summary>Opens the organization of a store, or makes an empty one.</summary>
    /// <param name="path">The database file.</param>
    /// <param name="time">The clock that everything goes by.</param>
    public Organization(string path, TimeProvider time)
    {
        Store = new Store(path);
        Time = time;
        Identity = OrganizationIdentity.Of(Store);
        Callers = new Callers(Store, SystemUserId);
        Shares = new Shares(Store);
        Traces = new TraceLog(time);
        Plugins = new Plugins(this, new PluginAssemblies(Store), Traces);
        Messages = new MessageCatalog(this);
        Pipeline = new Pipeline.Pipeline(this);
        Solutions = new SolutionStore(Store);
        Settings = new Settings(Store);
        Jobs = new SystemJobs(this);
        (Model, Registrations) = (new MetadataModel([], []), Registrations.None);
        Reload();
    }

    public TimeProvider Time { get; }

    public Guid Id => Identity.OrganizationId;

    public string Name => Identity.Name;

    /// <summary>The user on whose rights the platform itself acts.</summary>
    public Guid SystemUserId => Identity.SystemUserId;

    /// <summary>The one business unit that has none above it.</summary>
    public Guid RootBusinessUnitId => Identity.RootBusinessUnitId;

    /// <summary>The tables as the imported solutions describe them.</summary>
    public MetadataModel Model { get; private set; }

    /// <summary>The Custom APIs that imported solutions brought.</summary>
    public IReadOnlyCollection<CustomApi> CustomApis => Registrations.CustomApis;

    public TraceLog Traces { get; }

    public Unsupported Unsupported { get; } = new();

    /// <summary>How many requests plug-ins have made since the organization was opened.</summary>
    public RequestMeter Meter { get; } = new();

    public SolutionStore Solutions { get; }

    public Settings Settings { get; }

    public Store Store { get; }

    /// <summary>What waits to be carried out after the requests that set it off.</summary>
    public SystemJobs Jobs { get; }

    internal OrganizationIdentity Identity { get; }

    internal Registrations Registrations { get; private set; }

    internal Callers Callers { get; }

    internal Shares Shares { get; }

    internal Plugins Plugins { get; }

    internal MessageCatalog Messages { get; }

    internal Pipeline.Pipeline Pipeline { get; }

    /// <summary>The organization service on the rights of a user.</summary>
    public IOrganizationService ServiceFor(Guid userId) => new OutsideService(this, userId);

    /// <summary>The organization service on the rights of a user in whose name another acts: what both may do.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="realUserId">Who acts; must hold the privilege to act on behalf of another user.</param>
    public IOrganizationService ServiceFor(Guid userId, Guid realUserId) => new OutsideService(this, userId, realUserId);

    /// <summary>Begins a transaction for several requests.</summary>
    public ChangeSet BeginChangeSet() => new(this);

    /// <summary>A user with what the user's roles allow; null where there is none or it is disabled.</summary>
    public Caller? FindCaller(Guid userId) => Callers.Find(userId);

    /// <summary>Imports a solution zip.</summary>
    /// <param name="zip">The bytes of the file.</param>
    /// <returns>What was imported, and what was left out.</returns>
    public ImportReport Import(byte[] zip)
    {
        var report = new SolutionImport(this).Run(zip);
        Reload();
        return report;
    }

    /// <summary>Takes a solution away, with the tables, columns and rows that it alone brought.</summary>
    /// <param name="solution">Its unique name.</param>
    public void Uninstall(string solution)
    {
        new SolutionRemoval(this).Run(solution);
        Reload();
    }

    /// <summary>Writes a consistent copy of the database, while others go on writing.</summary>
    /// <param name="path">A file that does not exist yet.</param>
    public void Backup(string path)
    {
        using var lease = Store.Rent();
        lease.Connection.Execute("VACUUM INTO @0", path);
    }

    public void Dispose() => Store.Dispose();

    /// <summary>A user, or what is left of the user's rights when another acts in the user's name.</summary>
    internal Caller Acting(Guid userId, Guid? realUserId)
    {
        var caller = FindCaller(userId) ?? throw Fault.DisabledUser(userId);
        if (realUserId is not { } id || id == userId) return caller;
        var real = FindCaller(id) ?? throw Fault.DisabledUser(id);
        return real.DepthOf(PrivilegeNames.ActOnBehalf) == Depth.None ? throw Fault.Of(FaultCode.CannotActOnBehalf, "User does not have the privilege to act on behalf another user.") : caller.ActingFor(real);
    }

    /// <summary>Drops caches that rest on tables that were written.</summary>
    internal void Committed(IReadOnlySet<string> tables)
    {
        foreach (var table in tables) Callers.Changed(table);
        Shares.Committed(tables);
        if (tables.Overlaps(Registrations.Tables)) ReadRegistrations();
        Jobs.Committed(tables);
    }

    private void ReadRegistrations()
    {
        using var lease = Store.Rent();
        Registrations = Registrations.Read(lease.Connection);
    }

    /// <summary>Builds everything anew that rests on imported solutions.</summary>
    private void Reload()
    {
        Store.SchemaChanged();
        Model = MetadataBuilder.Build(Solutions.Customizations());
        if (Model.Find("sdkmessageprocessingstep") is null) return; // nothing imported yet
        ReadRegistrations();
        Callers.Forget();
        Shares.Forget();
        Plugins.Reload();
    }
}
