using System.Globalization;
using Spectre.Console;
using SocialExtension.Connectors.Import;

namespace SocialExtension.Connectors.Display;

/// <summary>The table at the end: what this run did, and where it continued an earlier one, what all did together.</summary>
internal static class ResultTable
{
    public static Table Of(Totals run, Totals inAll, bool bordered)
    {
        var continued = inAll.Received > run.Received;
        var table = new Table { Border = bordered ? TableBorder.Rounded : TableBorder.None };
        table.AddColumn("");
        table.AddColumn(new TableColumn("this run").RightAligned());
        if (continued) table.AddColumn(new TableColumn("in all").RightAligned());
        foreach (var (name, value) in Rows(inAll))
        {
            string[] cells = [name, value(run), .. continued ? new[] { value(inAll) } : []];
            // Codes come from elsewhere: as text, not as markup.
            table.AddRow(cells.Select(cell => new Text(cell)));
        }

        return table;
    }

    private static IEnumerable<(string Name, Func<Totals, string> Value)> Rows(Totals inAll) =>
    [
        ("received", t => Number(t.Received)),
        ("created", t => Number(t.Created)),
        ("updated", t => Number(t.Updated)),
        ("deleted", t => Number(t.Deleted)),
        ("duplicates", t => Number(t.Duplicates)),
        ("rejected", t => Number(t.Rejected)),
        .. inAll.RejectedByCode.Keys.Select(code => ("  " + Server.Printable.Text(code), (Func<Totals, string>)(t => Number(t.RejectedByCode.GetValueOrDefault(code))))),
        ("time", t => t.Time.ToString(t.Time < TimeSpan.FromHours(1) ? @"m\:ss\.f" : @"d\.hh\:mm\:ss", CultureInfo.InvariantCulture)),
        ("per second", t => Number(t.Time > TimeSpan.Zero ? t.Received / t.Time.TotalSeconds : 0)),
    ];

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
