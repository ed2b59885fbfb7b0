using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Metadata;

/// <summary>Every table, as the imported solutions describe them. Never changed once built: an import builds a new one.</summary>
public sealed class MetadataModel
{
    private readonly Dictionary<string, Table> byName;
    private readonly Dictionary<string, Table> bySet;
    private readonly Dictionary<string, ManyToMany> manyToMany;

    internal MetadataModel(IEnumerable<Table> tables, IEnumerable<Choice> choices)
    {
        Choices = [.. choices.OrderBy(c => c.Name, StringComparer.Ordinal)];
        byName = tables.ToDictionary(t => t.Name, StringComparer.Ordinal);
        bySet = byName.Values.ToDictionary(t => t.EntitySet, StringComparer.Ordinal);
        manyToMany = byName.Values.SelectMany(t => t.ManyToMany).DistinctBy(m => m.Name).ToDictionary(m => m.Name, StringComparer.Ordinal);
    }

    public IReadOnlyCollection<Table> Tables => byName.Values;

    /// <summary>The choices that columns of several tables share.</summary>
    public IReadOnlyList<Choice> Choices { get; }

    public Table? Find(string name) => byName.GetValueOrDefault(name);

    public Table? FindSet(string entitySet) => bySet.GetValueOrDefault(entitySet);

    /// <summary>The table of that logical name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The platform's fault for an unknown table.</exception>
    public Table Table(string name) => Find(name) ?? throw Fault.UnknownTable(name);

    public ManyToMany? FindManyToMany(string name) => manyToMany.GetValueOrDefault(name);

    /// <summary>The column of a table.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The platform's fault for an unknown column.</exception>
    public static Column Column(Table table, string name) => table.Find(name) ?? throw Fault.UnknownColumn(table.Name, name);
}
