using System.Globalization;
using System.Xml.Linq;

namespace SocialExtension.Emulator.Host.Shell.Dashboards;

/// <summary>
/// Finds the places of a section's cells. A cell stands in the first free place of its row, as in HTML's tables: what spans rows from above is
/// passed over, and rows that are empty are only there to be spanned.
/// </summary>
internal static class TileGrid
{
    public static IEnumerable<(XElement Cell, int Row, int Column, int Rows, int Columns)> Places(XElement section, int width)
    {
        var taken = new HashSet<(int Row, int Column)>();
        var row = 0;
        foreach (var element in section.Elements("rows").Elements("row"))
        {
            row++;
            foreach (var cell in element.Elements("cell"))
            {
                var (rows, columns) = (Span(cell, "rowspan"), Math.Min(Span(cell, "colspan"), width));
                var column = Enumerable.Range(1, width - columns + 1).FirstOrDefault(c => Free(taken, row, c, columns));
                if (column == 0) continue; // No room is left in the row.
                for (var r = 0; r < rows; r++) taken.UnionWith(Enumerable.Range(column, columns).Select(c => (row + r, c)));
                yield return (cell, row, column, rows, columns);
            }
        }
    }

    private static bool Free(HashSet<(int Row, int Column)> taken, int row, int column, int columns) => Enumerable.Range(column, columns).All(c => !taken.Contains((row, c)));

    private static int Span(XElement cell, string name) => int.TryParse(cell.Attribute(name)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span > 0 ? span : 1;
}
