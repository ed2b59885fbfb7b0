using System.Globalization;
using System.Text;
using Spectre.Console;

namespace SocialExtension.Benchmarks;

/// <summary>Says each table when it is there, and keeps them all as Markdown.</summary>
/// <param name="command">What writes the report, behind the project's name.</param>
/// <param name="reading">The file with what to read out of the figures; none where they speak for themselves.</param>
internal sealed class Report(string command, string? reading = null)
{
    private const int WidthInFiles = 160;
    private readonly StringBuilder text = new($"""
        # Benchmarks

        Written by `dotnet run -c Release --project tests/Benchmarks -- {command}`. Times are those of one machine
        ({Environment.ProcessorCount} cores, .NET {Environment.Version}) in one run; what counts are requests, rows and ratios.

        """);

    /// <summary>The tables, and what to read out of them.</summary>
    public string Markdown => text + (reading is null ? "" : Reading(reading));

    /// <summary>Adds a table.</summary>
    /// <param name="title">What is measured.</param>
    /// <param name="note">What to know when reading it.</param>
    /// <param name="columns">The headings; the first names the rows.</param>
    /// <param name="rows">The cells.</param>
    public void Table(string title, string note, string[] columns, IEnumerable<string[]> rows)
    {
        var table = new Table().Title(title.EscapeMarkup()).AddColumns(columns.Select(c => c.EscapeMarkup()).ToArray());
        text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{note}\n\n| {string.Join(" | ", columns)} |\n|{string.Concat(Enumerable.Repeat(" --- |", columns.Length))}\n");
        foreach (var row in rows)
        {
            table.AddRow(row.Select(c => c.EscapeMarkup()).ToArray());
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row)} |\n");
        }

        if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = WidthInFiles;
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(note + "\n");
    }

    public static string Number(double value, int digits = 0) => value.ToString("N" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Reading(string file)
    {
        using var reader = new StreamReader(typeof(Report).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
