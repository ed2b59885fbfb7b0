using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>How the columns of a query's tables stand in its SQL.</summary>
internal sealed class SqlColumns(QueryCaller caller)
{
    private readonly Dictionary<string, Table> tables = new(StringComparer.Ordinal);

    public void Add(string alias, Table table) => tables[alias] = table;

    /// <summary>Forgets a table that is only asked for existence: outside of that question its columns are not there.</summary>
    public void Remove(string alias) => tables.Remove(alias);

    public Table TableOf(string alias) => tables.TryGetValue(alias, out var table) ? table : throw Unknown(alias);

    /// <summary>A column. One that the caller may not read is null to the caller, so that no condition and no order tells what is in it.</summary>
    public string Write(string alias, Column column)
    {
        return caller.MayRead(TableOf(alias), column) ? $"{SqlNames.Quote(alias)}.{SqlNames.Quote(column.Name)}" : "NULL";
    }

    private static Exception Unknown(string alias) => Fault.Of(FaultCode.UnknownAlias, $"No alias for the given entity in the condition was found: {alias}.");
}
