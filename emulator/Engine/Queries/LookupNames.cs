using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>Gives the references in a result the primary names of the rows that they point to: one query a table, however many rows.</summary>
internal sealed class LookupNames(StoreConnection connection, MetadataModel model)
{
    private const int IdsPerQuery = 500;

    public void Fill(IReadOnlyList<Entity> rows)
    {
        var references = rows.SelectMany(r => r.Attributes.Values).Select(v => v is AliasedValue aliased ? aliased.Value : v).OfType<EntityReference>().ToLookup(r => r.LogicalName);
        foreach (var group in references)
        {
            if (model.Find(group.Key) is not { PrimaryName: { } name } table) continue;
            var names = Read(table, name, [.. group.Select(r => r.Id).Distinct()]);
            foreach (var reference in group) reference.Name = names.GetValueOrDefault(reference.Id);
        }
    }

    private Dictionary<Guid, string> Read(Table table, Column name, List<Guid> ids)
    {
        var names = new Dictionary<Guid, string>();
        foreach (var chunk in ids.Chunk(IdsPerQuery))
        {
            // Few sizes, so that few statements are prepared: the last place is repeated.
            var size = chunk.Length == 1 ? 1 : chunk.Length <= 20 ? 20 : IdsPerQuery;
            var parameters = Enumerable.Range(0, size).Select(i => (object?)StoredValue.Text(chunk[Math.Min(i, chunk.Length - 1)])).ToArray();
            var sql = $"SELECT {SqlNames.Quote(table.KeyName)}, {SqlNames.Quote(name.Name)} FROM {SqlNames.Quote(table.Name)} WHERE {SqlNames.Quote(table.KeyName)} IN ({string.Join(", ", Enumerable.Range(0, size).Select(i => "@" + i))})";
            using var reader = connection.Query(sql, parameters);
            while (reader.Read())
            {
                if (!reader.IsDBNull(1)) names[Guid.Parse(reader.GetString(0))] = reader.GetString(1);
            }
        }

        return names;
    }
}
