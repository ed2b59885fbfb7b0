using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>What the handlers of an import work with.</summary>
internal sealed class ImportContext(Organization organization, StoreConnection connection, SolutionPackage package, IReadOnlyList<SolutionPackage> packages, MetadataModel model, ImportReport report)
{
    public Organization Organization { get; } = organization;

    public StoreConnection Connection { get; } = connection;

    public SolutionPackage Package { get; } = package;

    /// <summary>All packages in the order of import, this one in its place.</summary>
    public IReadOnlyList<SolutionPackage> Packages { get; } = packages;

    /// <summary>The tables as they will be once this import is done.</summary>
    public MetadataModel Model { get; } = model;

    public ImportReport Report { get; } = report;

    /// <summary>The rows that the package brought.</summary>
    public HashSet<ComponentRow> Brought { get; } = [];

    /// <summary>Writes the row of a component: a new one, or the one with this id.</summary>
    public void Put(string table, Guid id, Dictionary<string, object?> values)
    {
        Brought.Add(new ComponentRow(table, id));
        var target = Model.Table(table);
        var now = Organization.Time.GetUtcNow().UtcDateTime;
        Add(target, values, "modifiedon", now);
        Add(target, values, "modifiedby", new EntityReference("systemuser", Organization.SystemUserId));
        Add(target, values, "versionnumber", Organization.Store.NextVersion());
        Add(target, values, "ismanaged", Package.IsManaged);
        if (Rows.Exists(Connection, target, id))
        {
            Rows.Update(Connection, target, id, values);
            return;
        }

        Add(target, values, "createdon", now);
        Add(target, values, "createdby", new EntityReference("systemuser", Organization.SystemUserId));
        Add(target, values, "statecode", new OptionSetValue(0));
        Add(target, values, "statuscode", new OptionSetValue(1));
        values[target.KeyName] = id;
        Rows.Insert(Connection, target, values);
    }

    private static void Add(Table table, Dictionary<string, object?> values, string column, object value)
    {
        if (table.Has(column)) values.TryAdd(column, value);
    }
}
