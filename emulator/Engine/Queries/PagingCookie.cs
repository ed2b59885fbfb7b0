using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// Where a page ends: the values by which rows are sorted, of its last row. The next page begins behind them, whatever was added or deleted
/// meanwhile (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results).
/// </summary>
internal static class PagingCookie
{
    /// <summary>The columns that tell a row's place; null where the order rests on something else, so that there is no cookie.</summary>
    public static IReadOnlyList<(Column Column, bool Descending)>? Places(Select select)
    {
        if (select.Distinct || select.Orders.Any(o => o.Alias != Select.RootAlias || !SqlOrder.IsPlain(o.Column, select.ChoicesByNumber))) return null;
        return [.. select.Orders.Select(o => (o.Column, o.Descending)), (select.Table.Key, false)];
    }

    public static string Write(Select select, IReadOnlyList<(Column Column, bool Descending)> places, object?[] first, object?[] last) =>
        new XElement("cookie", new XAttribute("page", select.Page), places.Select((p, i) => new XElement(p.Column.Name, Value("last", p.Column, last[i]), Value("first", p.Column, first[i])))).ToString(SaveOptions.DisableFormatting);

    /// <summary>The values behind which a page begins.</summary>
    public static object?[] Read(Select select, string cookie)
    {
        var places = Places(select) ?? throw Mismatch();
        var elements = Parse(cookie).Elements().ToList();
        if (!elements.Select(e => e.Name.LocalName).SequenceEqual(places.Select(p => p.Column.Name))) throw Mismatch();
        return [.. elements.Select((e, i) => e.Attribute("lastnull") is not null ? null : StoredValue.ToSql(places[i].Column, e.Attribute("last")?.Value ?? throw Invalid()))];
    }

    /// <summary>A condition that holds for the rows behind these values. Null sorts lowest.</summary>
    public static string After(IReadOnlyList<(Column Column, bool Descending)> places, object?[] values, SqlColumns columns, SqlParameters parameters)
    {
        var either = new List<string>();
        var same = new List<string>();
        for (var i = 0; i < places.Count; i++)
        {
            var column = columns.Write(Select.RootAlias, places[i].Column);
            var value = parameters.Add(values[i]);
            var behind = (places[i].Descending, values[i]) switch
            {
                (false, null) => $"{column} IS NOT NULL",
                (false, _) => $"{column} > {value}",
                (true, null) => "0",
                (true, _) => $"({column} < {value} OR {column} IS NULL)",
            };
            either.Add(string.Join(" AND ", same.Append(behind)));
            same.Add($"{column} IS {value}");
        }

        return $"(({string.Join(") OR (", either)}))";
    }

    private static XAttribute Value(string name, Column column, object? value) => value switch
    {
        null => new XAttribute(name + "null", "1"),
        string id when column.Type is ColumnType.Key or ColumnType.Guid => new XAttribute(name, Guid.Parse(id).ToString("B").ToUpperInvariant()),
        _ => new XAttribute(name, Convert.ToString(value, CultureInfo.InvariantCulture)!),
    };

    private static XElement Parse(string cookie)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(cookie), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            throw Invalid();
        }
    }

    private static Exception Invalid() => Fault.Of(FaultCode.InvalidPagingCookie, "Invalid page number in paging cookie.");

    private static Exception Mismatch() => Fault.Of(FaultCode.PagingCookieMismatch, "The paging cookie does not go with the order of this query.");
}
