using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Finds rows by alternate keys.</summary>
internal static class KeyLookup
{
    /// <summary>The id of the row with these values; null where there is none.</summary>
    public static Guid? Find(Session session, Table table, KeyAttributeCollection keys)
    {
        var names = keys.Keys.ToHashSet(StringComparer.Ordinal);
        if (!table.Keys.Any(k => names.SetEquals(k.Columns))) throw Fault.Of(FaultCode.KeyNotDefined, $"The specified key attributes are not a defined key for the {table.Name} entity");
        var columns = keys.Select(k => MetadataModel.Column(table, k.Key)).ToList();
        var where = string.Join(" AND ", columns.Select((c, i) => $"{SqlNames.Quote(c.Name)} = @{i}"));
        var parameters = keys.Select((k, i) => StoredValue.ToSql(columns[i], k.Value)).ToArray();
        return session.Reader.Scalar($"SELECT {SqlNames.Quote(table.KeyName)} FROM {SqlNames.Quote(table.Name)} WHERE {where}", parameters) is string id ? Guid.Parse(id) : null;
    }
}
